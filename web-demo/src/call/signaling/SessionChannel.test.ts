import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Refusal } from '../protocol/refusals';
import type { Signal } from '../protocol/server';
import { FakePhoenix, seat, type Push } from '../testing/FakePhoenix';
import { SessionChannel, type SessionChannelEvents } from './SessionChannel';

const backoff = { delay: (attempt: number) => attempt * 100 };
const names = ['seated', 'message', 'lost', 'closed', 'malformed'] as const;

let server: FakePhoenix;
let channel: SessionChannel;
let fetched: number;
let token: () => Promise<{ access_token: string; expires_in: number }>;
let heard: { [Name in keyof SessionChannelEvents]: SessionChannelEvents[Name][] };

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakePhoenix();
  server.answer = answerJoins;
  fetched = 0;
  token = () => Promise.resolve({ access_token: `token ${++fetched}`, expires_in: 300 });
  heard = { seated: [], message: [], lost: [], closed: [], malformed: [] };
  channel = new SessionChannel({
    endpoint: '/realtime/v1',
    session: 's1',
    token: () => token(),
    backoff,
    join: () => ({ muted: false }),
    webSocket: server.webSocket,
  });
  for (const name of names) channel.on(name, (event) => void (heard[name] as unknown[]).push(event));
});

afterEach(() => {
  channel.dispose();
  vi.useRealTimers();
});

function answerJoins(push: Push): void {
  push.ok(push.event === 'phx_join' ? seat : {});
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function seated(): Promise<void> {
  channel.open();
  await pass(10);
  expect(heard.seated).toEqual([seat]);
}

describe('joining', () => {
  test('the token is in the payload of the join and never in the address', async () => {
    await seated();
    expect(server.last('phx_join').payload).toEqual({ access_token: 'token 1', muted: false });
    expect(server.socket.url).toContain('/realtime/v1/websocket?vsn=2.0.0');
    expect(server.socket.url).not.toContain('token');
  });

  test('a token that cannot be fetched yet is asked for until it comes', async () => {
    const works = token;
    token = () => Promise.reject(new TypeError('network'));
    channel.open();
    await pass(1_000);
    expect(server.sockets).toEqual([]);
    token = works;
    await pass(1_000);
    expect(heard.seated).toHaveLength(1);
  });

  test('a request for a token that the network swallowed is made again', async () => {
    const works = token;
    token = () => new Promise(() => undefined);
    channel.open();
    await pass(5_000);
    token = works;
    await pass(4_000);
    expect(heard.seated).toHaveLength(1);
  });

  test('whoever gets no token is refused with the reason', async () => {
    token = () => Promise.reject(new Refusal('revoked'));
    channel.open();
    await pass(10);
    expect(heard.closed).toEqual([{ code: 'revoked', joined: false }]);
  });

  test.each(['too_early', 'too_late', 'cancelled', 'session_full', 'forbidden'])('%s is final', async (code) => {
    server.answer = (push) => {
      push.error(code);
    };
    channel.open();
    await pass(60_000);
    expect(heard.closed).toEqual([{ code, joined: false }]);
    expect(server.pushed('phx_join')).toHaveLength(1);
  });

  test('a code of a later version is a refusal', async () => {
    server.answer = (push) => {
      push.error('phase_of_the_moon');
    };
    channel.open();
    await pass(10);
    expect(heard.closed).toEqual([{ code: 'forbidden', joined: false }]);
  });

  test('a server that is too busy is asked again', async () => {
    let joins = 0;
    server.answer = (push) => {
      if (++joins < 3) push.error('unavailable', 1);
      else answerJoins(push);
    };
    channel.open();
    await pass(1_000);
    expect(heard.seated).toHaveLength(1);
  });

  test('an expired token is replaced before the next try', async () => {
    server.answer = (push) => {
      if (push.payload['access_token'] === 'token 1') push.error('token_expired');
      else answerJoins(push);
    };
    channel.open();
    await pass(500);
    expect(heard.seated).toHaveLength(1);
    expect(server.last('phx_join').payload['access_token']).toBe('token 2');
  });

  test('fresh tokens that are never accepted end the tries', async () => {
    server.answer = (push) => {
      push.error('unauthorized');
    };
    channel.open();
    await pass(60_000);
    expect(heard.closed).toEqual([{ code: 'unauthorized', joined: false }]);
  });
});

describe('when the connection breaks', () => {
  test('a killed server is found again when it is back, with a fresh token', async () => {
    await seated();
    server.up = false;
    server.socket.drop();
    expect(heard.lost).toHaveLength(1);
    await pass(5_000);
    server.up = true;
    await pass(6_000);
    expect(heard.seated).toHaveLength(2);
    expect(server.last('phx_join').payload['access_token']).toBe('token 2');
    expect(heard.lost).toHaveLength(1);
  });

  test('a page behind a locked screen comes back, too', async () => {
    await seated();
    vi.spyOn(window.document, 'visibilityState', 'get').mockReturnValue('hidden');
    server.socket.drop();
    await pass(500);
    vi.restoreAllMocks();
    expect(heard.seated).toHaveLength(2);
  });

  test('the network that came back is used at once', async () => {
    await seated();
    server.up = false;
    server.socket.drop();
    await pass(30_000);
    server.up = true;
    globalThis.dispatchEvent(new Event('online'));
    await pass(50);
    expect(heard.seated).toHaveLength(2);
  });

  test('a connection that died without a word is given up 3 s after the device tells of its network', async () => {
    await seated();
    server.alive = false;
    channel.wake();
    await pass(2_900);
    expect(heard.lost).toHaveLength(0);
    server.alive = true;
    await pass(200);
    expect(heard.seated).toHaveLength(2);
  });

  test('a connection that lives is kept', async () => {
    await seated();
    channel.wake();
    await pass(5_000);
    expect(server.sockets).toHaveLength(1);
  });

  test('a server that drains is left alone for as long as it says', async () => {
    await seated();
    server.socket.deliver([null, null, 'phoenix', 'draining', { retry_after: 4 }]);
    server.socket.drop(1012);
    await pass(3_900);
    expect(server.sockets).toHaveLength(1);
    await pass(300);
    expect(heard.seated).toHaveLength(2);
  });

  test('whoever waits for an answer hears at once that none will come', async () => {
    await seated();
    server.answer = () => undefined;
    const chat = channel.push('chat', { text: 'hello' });
    server.socket.drop();
    await expect(chat).rejects.toEqual(new Refusal('unavailable'));
    await expect(channel.push('chat', { text: 'again' })).rejects.toEqual(new Refusal('unavailable'));
  });
});

describe('while it holds', () => {
  test('the token is refreshed before it runs out, without a rejoin', async () => {
    await seated();
    await pass(245_000);
    expect(server.last('access_token').payload).toEqual({ access_token: 'token 2' });
    expect(server.pushed('phx_join')).toHaveLength(1);
  });

  test('an expired token, as after sleep, leads to a rejoin with another', async () => {
    await seated();
    server.socket.emit('phx_error', { code: 'token_expired', message: '' });
    await pass(500);
    expect(heard.seated).toHaveLength(2);
    expect(server.last('phx_join').payload['access_token']).toBe('token 2');
  });

  test.each(['taken_over', 'removed', 'revoked', 'session_ended'])(
    'phx_close %s is not answered by a rejoin',
    async (code) => {
      await seated();
      server.socket.emit('phx_close', { code });
      await pass(60_000);
      expect(heard.closed).toEqual([{ code, joined: true }]);
      expect(server.pushed('phx_join')).toHaveLength(1);
      expect(server.sockets).toHaveLength(1);
    },
  );

  test('a refused push says why', async () => {
    await seated();
    server.answer = (push) => {
      push.error('rate_limited', 2);
    };
    await expect(channel.push('chat', { text: 'x' })).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 2 });
  });

  test('a message outside the protocol is told of, and the next one is read', async () => {
    await seated();
    server.socket.emit('chat', { seq: 'one' });
    server.socket.emit('session_opened', { seq: 2, opened_at: '2026-11-21T09:00:00Z' });
    expect(heard.malformed).toHaveLength(1);
    expect(heard.message).toEqual([
      { event: 'session_opened', payload: { seq: 2, opened_at: '2026-11-21T09:00:00Z' } },
    ]);
  });
});

test('after dispose nothing is left: no timer, no socket, no request', async () => {
  await seated();
  const signal: Signal = { link: 'l', epoch: 1, candidate: { candidate: '' } };
  await channel.push('signal', signal);
  channel.dispose();
  await pass(12_000); // Phoenix' own time limits run out.
  expect(vi.getTimerCount()).toBe(0);
  expect(server.socket.readyState).toBe(3);
  globalThis.dispatchEvent(new Event('online'));
  await pass(10_000);
  expect(server.sockets).toHaveLength(1);
});
