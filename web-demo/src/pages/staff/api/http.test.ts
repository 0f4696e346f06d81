import { afterEach, expect, test, vi } from 'vitest';
import type { Problem } from './http';
import { onSignedOut, request } from './http';

const fetched = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', fetched);

afterEach(() => {
  fetched.mockReset();
  document.cookie = 'XSRF-TOKEN=; max-age=0';
});

function answer(status: number, body: string): void {
  fetched.mockResolvedValueOnce(new Response(body || null, { status }));
}

async function refusal(asked: Promise<unknown>): Promise<Problem> {
  return asked.then(
    () => {
      throw new Error('was not refused');
    },
    (problem: unknown) => problem as Problem,
  );
}

test('a change carries the XSRF token of its cookie, a look-up does not', async () => {
  document.cookie = 'XSRF-TOKEN=abc-1';
  answer(200, '{}');
  answer(204, '');
  await request('GET', '/api/me');
  await request('POST', '/api/sign-out');
  const headers = fetched.mock.calls.map(([, init]) => init?.headers as Record<string, string>);
  expect(headers[0]).not.toHaveProperty('X-XSRF-TOKEN');
  expect(headers[1]).toHaveProperty('X-XSRF-TOKEN', 'abc-1');
});

test('a problem keeps its code and what it says more', async () => {
  answer(409, '{"code":"overlaps","overlap":{"of":"student"},"retry_after":3}');
  const problem = await refusal(request('POST', '/api/appointments', {}));
  expect([problem.status, problem.code, problem.retryAfter, problem.details['overlap']]).toEqual([
    409,
    'overlaps',
    3,
    { of: 'student' },
  ]);
});

test.each([
  [502, '<html>Bad gateway</html>', 'unavailable'],
  [404, '', 'not_found'],
  [401, '{}', 'unauthorized'],
])('a %i of a proxy has a code as well', async (status, body, code) => {
  answer(status, body);
  expect((await refusal(request('GET', '/api/me'))).code).toBe(code);
});

test('no answer at all is offline', async () => {
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  expect((await refusal(request('GET', '/api/me'))).code).toBe('offline');
});

test('any answer that nobody is signed in is told at once, but not a wrong password', async () => {
  const signedOut = vi.fn();
  const stop = onSignedOut(signedOut);
  answer(401, '{"code": "bad_credentials"}');
  await refusal(request('POST', '/api/sign-in', {}));
  answer(401, '{"code": "unauthorized"}');
  await refusal(request('GET', '/api/me'));
  expect(signedOut).not.toHaveBeenCalled();
  answer(401, '');
  await refusal(request('POST', '/api/realtime/token', {}));
  expect(signedOut).toHaveBeenCalledTimes(1);
  stop();
});
