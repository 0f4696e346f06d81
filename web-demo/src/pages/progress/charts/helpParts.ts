import type { Ladder, Point, Results } from '../wire';

/** A share of a session's attempts; `level` is its place in the ladder, undefined for what was not correct. */
export interface HelpPart {
  readonly level: number | undefined;
  readonly n: number;
}

export interface HelpBar {
  readonly point: Point;
  readonly n: number;
  /** In how many whoever sits beside the student gave the help. */
  readonly byHelper: number;
  readonly parts: readonly HelpPart[];
}

/** Without help, then each level's help, then what was not correct: together all attempts. */
function partsOf(results: Results, ladder: Ladder): readonly HelpPart[] {
  const helped = ladder.levels.slice(1).map(({ id }, index) => ({
    level: index + 1,
    n: results.by_level.find(({ level }) => level === id)?.n ?? 0,
  }));
  const parts = [{ level: 0, n: results.unprompted }, ...helped, { level: undefined, n: results.incorrect }];
  return parts.filter(({ n }) => n > 0);
}

/** A bar for each session that was scored by results. */
export function helpBars(points: readonly Point[], ladder: Ladder): readonly HelpBar[] {
  return points.flatMap((point) => {
    const { n, results } = point;
    return results ? [{ point, n, byHelper: results.by_helper, parts: partsOf(results, ladder) }] : [];
  });
}
