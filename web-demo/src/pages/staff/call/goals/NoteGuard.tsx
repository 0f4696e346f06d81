import { useEffect } from 'react';
import type { NoteDraft } from '../../../../records';

/** While a call is shown: its note goes on when the network is back, and is not left behind unasked. Shows nothing. */
export function NoteGuard({ note }: { readonly note: NoteDraft }) {
  useEffect(() => {
    const nudge = () => {
      if (document.visibilityState === 'visible' && note.unsaved()) note.nudge();
    };
    const ask = (event: BeforeUnloadEvent) => {
      if (note.unsaved()) event.preventDefault();
    };
    window.addEventListener('online', nudge);
    document.addEventListener('visibilitychange', nudge);
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('online', nudge);
      document.removeEventListener('visibilitychange', nudge);
      window.removeEventListener('beforeunload', ask);
    };
  }, [note]);
  return null;
}
