import type { Goal } from '../wire';
import { startOf } from './span';

export interface Segment {
  readonly from: { readonly time: number; readonly value: number };
  readonly to: { readonly time: number; readonly value: number };
}

/** The straight way from where the goal began to what it asks for on the day it is due; none where either is unknown. */
export function aimOf({ baseline, from, to, criterion }: Goal): Segment | undefined {
  if (baseline === undefined || from === undefined || to === undefined || to <= from) return undefined;
  return {
    from: { time: startOf(from), value: baseline },
    to: { time: startOf(to), value: criterion.threshold },
  };
}
