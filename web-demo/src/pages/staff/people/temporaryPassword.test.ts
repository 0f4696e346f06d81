import { expect, test } from 'vitest';
import { temporaryPassword } from './temporaryPassword';

test('is long enough for the server, in groups that can be read out', () => {
  expect(temporaryPassword()).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
  expect(new Set(Array.from({ length: 50 }, () => temporaryPassword())).size).toBe(50);
});

test('a value that would make some letters likelier is drawn again', () => {
  const drawn = [255, 248, 247];
  const last = temporaryPassword((into) => {
    into[0] = drawn.shift() ?? 0;
  });
  expect(last).toBe('9aaa-aaaa-aaaa-aaaa');
});
