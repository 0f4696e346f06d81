import { useEffect } from 'react';
import { WakeLock } from '../../../call';

/** Keeps the screen on while it is mounted: a phone that sleeps drops its microphone. */
export function useAwake(): void {
  useEffect(() => {
    const lock = new WakeLock();
    lock.acquire();
    return () => {
      lock.release();
    };
  }, []);
}
