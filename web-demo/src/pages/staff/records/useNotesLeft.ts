import { useCallback, useEffect } from 'react';
import { useMe } from '../me';
import { useLoad } from '../useLoad';
import { notesLeft, type NoteLeft } from './notesLeft';

const none: readonly NoteLeft[] = [];

/** One's own notes of which this device has words that could not be saved; looked for again when the network is back. */
export function useNotesLeft(): readonly NoteLeft[] {
  const { id } = useMe();
  const { loaded, reload } = useLoad(useCallback(() => notesLeft(id), [id]));
  useEffect(() => {
    window.addEventListener('online', reload);
    return () => {
      window.removeEventListener('online', reload);
    };
  }, [reload]);
  return loaded.state === 'ready' ? loaded.value : none;
}
