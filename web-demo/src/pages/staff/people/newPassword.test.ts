import { expect, test } from 'vitest';
import { passwordProblem } from './newPassword';

test.each([
  ['a'.repeat(11), 'password.short'],
  ['كلمة سر طويلة', undefined],
  ['🔑'.repeat(11), 'password.short'],
  ['🔑'.repeat(12), undefined],
  ['a'.repeat(257), 'password.long'],
])('%s', (password, problem) => {
  expect(passwordProblem(password)).toBe(problem);
});
