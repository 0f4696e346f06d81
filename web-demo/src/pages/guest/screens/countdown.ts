const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export type CountdownUnit = 'days' | 'hours' | 'minutes' | 'seconds';

/** How long it still is, in the one unit that people would say. Days and hours are rounded down: nobody comes late by it. */
export function countdown(milliseconds: number): { readonly unit: CountdownUnit; readonly count: number } {
  const left = Math.max(0, milliseconds);
  if (left > 2 * day) return { unit: 'days', count: Math.floor(left / day) };
  if (left > 2 * hour) return { unit: 'hours', count: Math.floor(left / hour) };
  if (left > minute) return { unit: 'minutes', count: Math.ceil(left / minute) };
  return { unit: 'seconds', count: Math.ceil(left / second) };
}
