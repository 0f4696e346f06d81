import { expect, test, vi } from 'vitest';
import * as api from '../api';
import { Problem } from '../api/http';
import { sendTrials, tapQueueOf } from './tapQueue';

vi.mock(import('../api'), { spy: true });

const send = () => sendTrials('s', [], new AbortController().signal);

test.each([
  [new Problem(0, 'offline'), { kind: 'later' }],
  [new Problem(500, 'internal'), { kind: 'later' }],
  [new Problem(502, 'unavailable'), { kind: 'later' }],
  [new Problem(429, 'rate_limited', { retry_after: 7 }), { kind: 'later', retryAfter: 7 }],
  [new Problem(503, 'unavailable', { retry_after: 2 }), { kind: 'later', retryAfter: 2 }],
  [new Problem(401, 'unauthorized'), { kind: 'signed_out' }],
  [new Problem(400, 'malformed'), { kind: 'refused', code: 'malformed' }],
  [new Problem(403, 'forbidden'), { kind: 'refused', code: 'forbidden' }],
  [new DOMException('timed out', 'AbortError'), { kind: 'later' }],
])('%s', async (problem, outcome) => {
  vi.mocked(api.recordTrials).mockRejectedValueOnce(problem);
  expect(await send()).toEqual(outcome);
});

test('the answers are the server’s', async () => {
  const answers = [{ id: 't', seq: 1, recorded_at: '2026-11-21T14:00:00Z' }];
  vi.mocked(api.recordTrials).mockResolvedValueOnce(answers);
  expect(await send()).toEqual({ kind: 'answered', answers });
});

test('everybody has one queue, and nobody another’s', () => {
  expect(tapQueueOf('huda')).toBe(tapQueueOf('huda'));
  expect(tapQueueOf('rana')).not.toBe(tapQueueOf('huda'));
});
