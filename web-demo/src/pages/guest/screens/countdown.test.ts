import { expect, test } from 'vitest';
import { countdown } from './countdown';

const minute = 60_000;

test.each([
  [3 * 24 * 60 * minute, 'days', 3],
  [3 * 24 * 60 * minute - 1, 'days', 2],
  [121 * minute, 'hours', 2],
  [47 * 60 * minute, 'hours', 47],
  [119 * minute + 1, 'minutes', 120],
  [61_000, 'minutes', 2],
  [minute, 'seconds', 60],
  [1, 'seconds', 1],
  [0, 'seconds', 0],
  [-5, 'seconds', 0],
] as const)('%i ms is said in %s: %i', (milliseconds, unit, count) => {
  expect(countdown(milliseconds)).toEqual({ unit, count });
});
