import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const fetched = vi.fn<typeof fetch>();

/** What a page does first that was opened by `hash`. */
async function opened(hash: string) {
  vi.resetModules();
  window.history.replaceState(null, '', `/join${hash}`);
  await import('./firstLook');
  return import('./linkExchange');
}

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=known';
  fetched.mockImplementation(() => Promise.resolve(new Response('{}')));
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

test('a link is exchanged before anybody asks, and once', async () => {
  const { exchangeOf } = await opened('#token');
  await vi.waitFor(() => {
    expect(fetched).toHaveBeenCalledTimes(1);
  });
  const answer = await exchangeOf('token');
  expect(answer.ok).toBe(true);
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(fetched.mock.calls[0]?.[1]?.body).toBe('{"token":"token"}');
});

test('who asks again is answered anew', async () => {
  const { exchangeOf } = await opened('#token');
  await exchangeOf('token');
  await exchangeOf('token');
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('another link is another exchange', async () => {
  const { exchangeOf } = await opened('#token');
  await exchangeOf('other');
  expect(fetched.mock.calls.map(([, request]) => request?.body)).toContain('{"token":"other"}');
});

test('a refusal is told to whoever asks, and to nobody else', async () => {
  fetched.mockImplementation(() => Promise.resolve(new Response('{"code":"not_found"}', { status: 404 })));
  const { exchangeOf } = await opened('#token');
  await expect(exchangeOf('token')).rejects.toMatchObject({ refusal: { code: 'unknown_invitation' } });
});

test('a page without a link asks for nothing', async () => {
  await opened('');
  expect(fetched).not.toHaveBeenCalled();
});
