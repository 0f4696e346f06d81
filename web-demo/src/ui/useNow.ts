import { useEffect, useState } from 'react';

/** The time, renewed every so many milliseconds while the page is shown. */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => {
      setNow(Date.now());
    };
    const timer = setInterval(tick, every);
    return () => {
      clearInterval(timer);
    };
  }, [every]);
  return now;
}
