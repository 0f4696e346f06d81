import { expect, test } from 'vitest';
import { searchKey } from './searchKey';

test.each([
  ['أحمد', 'احمد'],
  ['فاطمة', 'فاطمه'],
  ['مُنى', 'مني'],
  ['عبـــد', 'عبد'],
  ['Zoë ', 'zoe'],
])('%s is found by %s', (stored, typed) => {
  expect(searchKey(stored)).toBe(searchKey(typed));
});
