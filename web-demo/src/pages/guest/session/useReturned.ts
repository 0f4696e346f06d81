import { useEffect, useState } from 'react';
import type { Call } from '../../../call';

const shownForMs = 4_000;

/** True for a moment after the connection came back: long enough to read it. */
export function useReturned(call: Call): boolean {
  const [returned, setReturned] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = call.on('returned', () => {
      clearTimeout(timer);
      setReturned(true);
      timer = setTimeout(() => {
        setReturned(false);
      }, shownForMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [call]);
  return returned;
}
