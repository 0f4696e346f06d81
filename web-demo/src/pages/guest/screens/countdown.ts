const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export type CountdownUnit = 'days' | 'hours' | 'minutes' | 'seconds';

/** How long it still is, in the one unit that people would say. Rounds up: nobody comes too early by it. */
export function countdown(milliseconds: number): { readonly unit: CountdownUnit; readonly count: number } {
  const left = Math.max(0, milliseconds);
  if (left > 2 * day) return { unit: 'days', count: Math.ceil(left / day) };
  if (left > 2 * hour) return { unit: 'hours', count: Math.ceil(left / hour) };
  if (left > minute) return { unit: 'minutes', count: Math.ceil(left / minute) };
  return { unit: 'seconds', count: Math.ceil(left / second) };
}
