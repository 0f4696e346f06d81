import { useEffect } from 'react';
import { useRows } from '../../useRows';
import type { SessionWork } from './useSessionWork';

/** Keeps the counts and the goals true to what others do, or the same person on another page. Shows nothing. */
export function FollowedTrials({ work: { board, session, student, reload } }: { readonly work: SessionWork }) {
  const bindings = [
    { table: 'trials', filter: `session_id=eq.${session}` },
    { table: 'goals', filter: `student_id=eq.${student}` },
  ];
  useRows('call-goals', bindings, {
    changed: ({ table, record }) => {
      if (table === 'goals') reload();
      else if (typeof record?.['id'] !== 'string' || !board.knows(record['id'])) board.refresh();
    },
    fetch: () => {
      board.refresh();
      return undefined;
    },
  });
  // Also where rows cannot be followed.
  useEffect(() => {
    board.refresh();
  }, [board]);
  return null;
}
