import { expect, test } from 'vitest';
import { realtimePath } from './index';

test('the socket is where stock clients look for it', () => {
  expect(realtimePath).toBe('/realtime/v1/websocket');
});
