import { expect, test } from 'vitest';
import { uuidv7 } from './uuidv7';

test('ids are of version 7, differ, and sort in the order in which they were made', () => {
  const ids = Array.from({ length: 10_000 }, () => uuidv7());
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
    true,
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});

test('an id begins with its time in milliseconds', () => {
  const later = Date.now() + 3_600_000;
  expect(parseInt(uuidv7(later).replace('-', '').slice(0, 12), 16)).toBe(later);
  // A clock that is set back does not make ids that sort before those that are there.
  expect(uuidv7(later - 60_000) > uuidv7(0)).toBe(false);
});
