import { useSyncExternalStore } from 'react';
import type { QueueSnapshot, TapQueue } from '../../../records';
import type { Me } from '../api/types';
import { useMe } from '../me';
import { tapQueueOf } from './tapQueue';

/** Administrators see no goals. */
export function recordsTrials({ role }: Me): boolean {
  return role !== 'administrator';
}

/** One's own taps that are on their way. */
export function useTapQueue(): { readonly queue: TapQueue; readonly snapshot: QueueSnapshot } {
  const queue = tapQueueOf(useMe().id);
  return { queue, snapshot: useSyncExternalStore(queue.subscribe, queue.getSnapshot) };
}
