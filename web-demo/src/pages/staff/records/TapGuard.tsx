import { useEffect } from 'react';
import { useMe } from '../me';
import { usePath, routeOf } from '../router';
import { notesLeft } from './notesLeft';
import { SaveState } from './SaveState';
import { recordsTrials, useTapQueue } from './useTapQueue';

/** On every page of who records: taps that still wait go on, are spoken of, and are not left behind unasked. */
export function TapGuard() {
  return recordsTrials(useMe()) ? <Guard /> : null;
}

function Guard() {
  const { queue, snapshot } = useTapQueue();
  const { id } = useMe();
  useEffect(() => {
    void notesLeft(id);
  }, [id]);
  const { page } = routeOf(usePath());
  const unsaved = snapshot.waiting.length + snapshot.refused.length > 0;
  useEffect(() => {
    const nudge = () => {
      if (document.visibilityState === 'visible') queue.nudge();
    };
    nudge();
    window.addEventListener('online', nudge);
    document.addEventListener('visibilitychange', nudge);
    return () => {
      window.removeEventListener('online', nudge);
      document.removeEventListener('visibilitychange', nudge);
    };
  }, [queue]);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [unsaved]);
  // The call page says it beside the buttons.
  const said = page !== 'call' && unsaved && snapshot.standing !== 'sending';
  return said ? (
    <aside className="tap-guard">
      <SaveState />
    </aside>
  ) : null;
}
