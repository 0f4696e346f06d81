import { expect, test } from 'vitest';
import { looksLikeEmail, nameTyped, phoneTyped } from './contacts';

test('a name in one script stands for both, blanks are no name', () => {
  expect(nameTyped({ latin: ' Salma ', arabic: '' })).toEqual({ en: 'Salma' });
  expect(nameTyped({ latin: '', arabic: 'سلمى' })).toEqual({ en: 'سلمى', ar: 'سلمى' });
  expect(nameTyped({ latin: 'Salma', arabic: 'سلمى' })).toEqual({ en: 'Salma', ar: 'سلمى' });
  expect(nameTyped({ latin: ' ', arabic: ' ' })).toBeUndefined();
});

test.each(['+966501234567', ' +966 50 123-4567', '00966501234567', '+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧', '+۹۶۶۵۰۱۲۳۴۵۶۷'])(
  '%s is a number that can be dialled',
  (typed) => {
    expect(phoneTyped(typed)).toBe('+966501234567');
  },
);

test.each(['', '0501234567', '+0501234567', '+12345', '+1234567890123456', 'call me'])('%s is none', (typed) => {
  expect(phoneTyped(typed)).toBeUndefined();
});

test('an address has a name and a host', () => {
  expect(['reem@family.example', ' a@b '].map(looksLikeEmail)).toEqual([true, true]);
  expect(['reem', '@b', 'a@', 'a b@c', 'a@b@c', ''].map(looksLikeEmail)).toEqual(Array(6).fill(false));
});
