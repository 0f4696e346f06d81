import { useEffect, useState } from 'react';
import type { Call, CallEvents } from '../../../call';

const shownForMs = 4_000;

/** What the call has just told of, for a moment: long enough to read it. */
export function useMoment<Name extends 'returned' | 'media_moved'>(
  call: Call,
  name: Name,
): CallEvents[Name] | undefined {
  const [event, setEvent] = useState<CallEvents[Name]>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = call.on(name, (told) => {
      clearTimeout(timer);
      setEvent(told);
      timer = setTimeout(() => {
        setEvent(undefined);
      }, shownForMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [call, name]);
  return event;
}
