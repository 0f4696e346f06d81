// @vitest-environment node
import { expect, test } from 'vitest';
import { defaultBackoff } from './BackoffPolicy';
import { realtimePath } from './realtimePath';

test('the first try is at once, none waits longer than a few seconds, and no two clients keep step', () => {
  const delays = (attempt: number) => Array.from({ length: 50 }, () => defaultBackoff.delay(attempt));
  expect(Math.max(...delays(1))).toBeLessThanOrEqual(130);
  expect(Math.max(...delays(1_000))).toBeLessThanOrEqual(6_500);
  expect(Math.min(...delays(1_000))).toBeGreaterThanOrEqual(5_000);
  expect(new Set(delays(6)).size).toBeGreaterThan(10);
});

test('half a minute of grace sees many tries', () => {
  let waited = 0;
  let tries = 0;
  while (waited < 30_000) waited += defaultBackoff.delay(++tries);
  expect(tries).toBeGreaterThan(12);
  expect(defaultBackoff.delay(10)).toBeLessThanOrEqual(2_600);
});

test('the socket is where stock clients look for it', () => {
  expect(realtimePath).toBe('/realtime/v1/websocket');
});
