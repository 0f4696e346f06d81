import { addDays } from '../schedule/days';

export const ranges = ['weeks', 'half', 'all'] as const;

/** How far back the page looks: 8 weeks, half a year, or all that the server gives at once. */
export type Range = (typeof ranges)[number];

const days: Readonly<Record<Range, number>> = { weeks: 8 * 7, half: 26 * 7, all: 2 * 365 };

/** The first and the last day, both included. */
export function daysOf(range: Range, today: string): { readonly from: string; readonly to: string } {
  return { from: addDays(today, 1 - days[range]), to: today };
}
