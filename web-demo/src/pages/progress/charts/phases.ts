import type { Criterion, GoalProgress, Point } from '../wire';
import { startOf } from './span';

/** A stretch in which a goal asked for the same: its points are comparable, and only they are joined by a line. */
export interface Phase {
  /** Undefined: from the beginning. */
  readonly from: number | undefined;
  /** Undefined: until now. */
  readonly to: number | undefined;
  readonly criterion: Criterion;
  readonly points: readonly Point[];
}

/** The phases in their order; at least one. What was scored on the day of a change belongs to the new phase. */
export function phasesOf({ goal, points, revisions }: GoalProgress): readonly Phase[] {
  const changes = revisions.filter(({ changed }) => changed.includes('criterion') || changed.includes('measure'));
  const days = changes.map(({ date }) => date);
  return [undefined, ...days].map((from, index) => {
    const to = days[index];
    return {
      from: from === undefined ? undefined : startOf(from),
      to: to === undefined ? undefined : startOf(to),
      criterion: changes[index]?.criterion ?? goal.criterion,
      points: points.filter(({ date }) => (from === undefined || date >= from) && (to === undefined || date < to)),
    };
  });
}
