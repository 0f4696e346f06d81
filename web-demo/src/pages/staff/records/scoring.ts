import type { Score, Scoring, Stored } from '../../../records';
import type * as seen from '../../progress/wire';
import type { Goal, GoalProgress, Ladder, Measure, Point, PromptLevel } from '../api/goalTypes';

const kinds: Record<Measure, Scoring['kind']> = {
  percent_correct: 'share',
  interval: 'share',
  task_steps: 'share',
  frequency: 'sum',
  duration: 'sum',
  rating: 'mean',
};

/** The levels of a goal's ladder, also retired ones, the least help first; empty without a ladder. */
export function levelsOf(goal: Goal, ladders: readonly Ladder[]): readonly PromptLevel[];
export function levelsOf(goal: seen.Goal, ladders: readonly seen.Ladder[]): readonly seen.Level[];
export function levelsOf(goal: seen.Goal, ladders: readonly seen.Ladder[]): readonly seen.Level[] {
  return ladders.find(({ id }) => id === goal.ladder)?.levels ?? [];
}

/** The levels that are offered as help, the least first; empty without a ladder. */
export function helpOf(goal: Goal, ladders: readonly Ladder[]): readonly PromptLevel[] {
  return levelsOf(goal, ladders)
    .slice(1)
    .filter(({ retired }) => !retired);
}

export function scoringOf(goal: seen.Goal, ladders: readonly seen.Ladder[]): Scoring {
  const { level } = goal.criterion;
  return {
    kind: kinds[goal.measure],
    levels: levelsOf(goal, ladders).map(({ id }) => id),
    ...(level !== undefined && { mostHelp: level }),
  };
}

/** What the server has of one session, by goal. */
export function storedOf(goals: readonly GoalProgress[], session: string, ladders: readonly seen.Ladder[]): Stored {
  const scores = goals.flatMap(({ goal, points }): [string, Score][] => {
    const point = points.find((each) => each.session === session);
    return point ? [[goal.id, scoreAt(point, scoringOf(goal, ladders))]] : [];
  });
  return new Map(scores);
}

function scoreAt({ n, value, results }: Point, { kind, levels, mostHelp }: Scoring): Score {
  if (!results) return { n, counted: 0, prompted: 0, sum: kind === 'mean' ? value * n : value };
  const { correct, unprompted, prompted, by_level } = results;
  if (mostHelp === undefined) return { n, counted: correct, prompted, sum: 0 };
  const allowed = new Set(levels.slice(1, levels.indexOf(mostHelp) + 1));
  const helped = by_level.filter(({ level }) => allowed.has(level)).reduce((sum, each) => sum + each.n, 0);
  return { n, counted: unprompted + helped, prompted, sum: 0 };
}
