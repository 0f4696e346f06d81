import { expect, test } from 'vitest';
import { amountTyped } from './amounts';

test.each([
  ['80', 80],
  [' 7.5 ', 7.5],
  ['7,5', 7.5],
  ['٧٫٥', 7.5],
  ['٧،٥', 7.5],
  ['۸۰', 80],
  ['0.125', 0.125],
])('%s is %f', (typed, amount) => {
  expect(amountTyped(typed)).toBe(amount);
});

test.each(['', '-1', '1e3', '1.2345', '1234567', '1.2.3', 'ten', '80 %'])('%s is no amount', (typed) => {
  expect(amountTyped(typed)).toBeUndefined();
});
