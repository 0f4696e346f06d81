import type { GoalProgress, Point } from '../wire';

const day = 86_400_000;

/** Fewer days would look like more than there is. */
const shortest = 14 * day;

/** A stretch of time on a chart's axis, in milliseconds of the wall calendar: days have 24 hours there. */
export interface ChartSpan {
  readonly from: number;
  readonly to: number;
}

export function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The calendar day of a place on the axis. */
export function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Where a point stands: at its day's noon, so that it is inside of the day that the axis names. */
export function timeOf({ date }: Pick<Point, 'date'>): number {
  return startOf(date) + day / 2;
}

/** The time that all charts of a page share: from the first session in it, for an empty beginning says nothing. */
export function spanOf(
  goals: readonly Pick<GoalProgress, 'points'>[],
  shown: { readonly from: string; readonly to: string },
): ChartSpan {
  const to = startOf(shown.to) + day;
  const firsts = goals.flatMap(({ points }) => (points[0] ? [startOf(points[0].date)] : []));
  const from = firsts.length === 0 ? startOf(shown.from) : Math.max(startOf(shown.from), Math.min(...firsts));
  return { from: Math.min(from, to - shortest), to };
}
