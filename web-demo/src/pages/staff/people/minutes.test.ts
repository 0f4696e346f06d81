import { expect, test } from 'vitest';
import { minutesTyped, mostAfter, mostBefore } from './minutes';

test.each(['15', ' 15 ', '015', '١٥', '۱۵', '\u200f١٥', '1٥'])('%s is a quarter of an hour', (typed) => {
  expect(minutesTyped(typed, mostBefore)).toBe(15);
});

test.each(['1200', '1,200', '١٬٢٠٠', '۱٬۲۰۰'])('%s is what a page writes for twenty hours', (typed) => {
  expect(minutesTyped(typed, 10_000)).toBe(1_200);
});

test.each(['', ' ', '1,2', '1,20', ',200', '12,00', '1.200', '-5', '+5', '1.5', '١٫٥', '1e1', '0x10', '5 min', 'خمسة'])(
  '%s is no number of minutes',
  (typed) => {
    expect(minutesTyped(typed, mostBefore)).toBeUndefined();
  },
);

test('both ends of the range belong to it, and what is beyond does not', () => {
  expect(minutesTyped('0', mostBefore)).toBe(0);
  expect(minutesTyped('120', mostBefore)).toBe(120);
  expect(minutesTyped('121', mostBefore)).toBeUndefined();
  expect(minutesTyped('٢٤٠', mostAfter)).toBe(240);
  expect(minutesTyped('٢٤١', mostAfter)).toBeUndefined();
});
