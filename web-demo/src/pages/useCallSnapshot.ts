import { useCallback, useSyncExternalStore } from 'react';
import type { CallSnapshot, Readable } from '../call';

/** What others do is drawn so much later. Nobody sees that it is. */
const soundFirstMs = 150;

/**
 * What a call is now, for a page. The messages that bring a person and that person's voice come together, and the voice should
 * not wait until the person is drawn; what one switches oneself is drawn at once.
 */
export function useCallSnapshot(call: Readable<CallSnapshot>): CallSnapshot {
  const subscribe = useCallback((draw: () => void) => afterTheSound(call, draw), [call]);
  return useSyncExternalStore(subscribe, call.getSnapshot);
}

function afterTheSound(call: Readable<CallSnapshot>, draw: () => void): () => void {
  let { own } = call.getSnapshot();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    ({ own } = call.getSnapshot());
    draw();
  };
  const stop = call.subscribe(() => {
    if (call.getSnapshot().own === own) timer ??= setTimeout(now, soundFirstMs);
    else now();
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
