import { useCallback, useEffect, useRef } from 'react';
import { useRows } from '../useRows';

/** Milliseconds: taps come in bursts, and the numbers are to move within a second of each. */
const gather = 300;

/** Calls `reload` soon after anybody scored a trial of the student or changed a goal. */
export function useLiveProgress(student: string, reload: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const soon = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      reload();
    }, gather);
  }, [reload]);
  const filter = `student_id=eq.${student}`;
  useRows(
    'progress',
    [
      { table: 'trials', filter },
      { table: 'goals', filter },
    ],
    {
      changed: soon,
      fetch: () => {
        soon();
        return undefined;
      },
    },
  );
}
