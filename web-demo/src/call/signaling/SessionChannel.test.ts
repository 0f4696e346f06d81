import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Refusal } from '../protocol/refusals';
import type { Signal } from '../protocol/server';
import { answerJoins, ChannelBench } from '../testing/ChannelBench';
import { seat, type Push } from '../testing/FakePhoenix';

let bench: ChannelBench;
let server: ChannelBench['server'];
let channel: ChannelBench['channel'];
let heard: ChannelBench['heard'];

beforeEach(() => {
  bench = new ChannelBench();
  ({ server, channel, heard } = bench);
});

afterEach(() => {
  bench.dispose();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('joining', () => {
  test('the token is in the payload of the join and never in the address', async () => {
    await bench.seated();
    expect(server.last('phx_join').payload).toEqual({ access_token: 'token 1', muted: false });
    expect(server.socket.url).toContain('/realtime/v1/websocket?vsn=2.0.0');
    expect(server.socket.url).not.toContain('token');
  });

  test('a token that cannot be fetched yet is asked for until it comes', async () => {
    const works = bench.token;
    bench.token = () => Promise.reject(new TypeError('network'));
    channel.open();
    await pass(1_000);
    expect(server.pushed('phx_join')).toEqual([]);
    bench.token = works;
    await pass(1_000);
    expect(heard.seated).toHaveLength(1);
  });

  test('a socket that was prepared says nothing until it is opened, with the token that is there', async () => {
    channel.prepare();
    await pass(1_000);
    expect(server.socket.pushes.map(({ event }) => event)).not.toContain('phx_join');
    channel.open({ access_token: 'token of the consent', expires_in: 600 });
    await pass(100);
    expect(server.sockets).toHaveLength(1);
    expect(server.last('phx_join').payload).toMatchObject({ access_token: 'token of the consent' });
    expect(heard.seated).toHaveLength(1);
  });

  test('a token that is there before the socket waits for it', async () => {
    server.up = false;
    channel.open({ access_token: 'token of the consent', expires_in: 600 });
    await pass(1_000);
    server.up = true;
    await pass(5_000);
    expect(heard.seated).toHaveLength(1);
    expect(server.last('phx_join').payload).toMatchObject({ access_token: 'token of the consent' });
  });

  test('a request for a token that the network swallowed is made again', async () => {
    const works = bench.token;
    bench.token = () => new Promise(() => undefined);
    channel.open();
    await pass(5_000);
    bench.token = works;
    await pass(4_000);
    expect(heard.seated).toHaveLength(1);
  });

  test('whoever gets no token is refused with the reason', async () => {
    bench.token = () => Promise.reject(new Refusal('revoked'));
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

  test('while a slow token is fetched, the old one may be refused as often as Phoenix tries', async () => {
    server.answer = (push) => {
      if (push.payload['access_token'] === 'token 1') push.error('token_expired');
      else answerJoins(push);
    };
    const works = bench.token;
    bench.token = async () => {
      if (bench.fetched > 0) await new Promise((resolve) => setTimeout(resolve, 5_000));
      return works();
    };
    channel.open();
    await pass(4_900);
    expect(server.pushed('phx_join').length).toBeGreaterThan(4);
    await pass(1_500);
    expect(heard.closed).toEqual([]);
    expect(heard.seated).toHaveLength(1);
  });

  test('a join that the server takes long to answer does not give the seat up', async () => {
    let late: Push | undefined;
    server.answer = (push) => {
      if (push.event === 'phx_join') late = push;
      else push.ok();
    };
    channel.open();
    await pass(35_000);
    expect(server.pushed('phx_leave')).toEqual([]);
    late?.ok(seat);
    await pass(10);
    expect(heard.seated).toHaveLength(1);
  });

  test('a server that cannot be reached for minutes is joined once, when it can', async () => {
    server.up = false;
    channel.open();
    await pass(120_000);
    server.up = true;
    await pass(10_000);
    expect(server.socket.pushes.map(({ event }) => event).filter((event) => event !== 'heartbeat')).toEqual([
      'phx_join',
    ]);
    expect(heard.seated).toHaveLength(1);
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

describe('while it holds', () => {
  test('the token is refreshed before it runs out, without a rejoin', async () => {
    await bench.seated();
    await pass(245_000);
    expect(server.last('access_token').payload).toEqual({ access_token: 'token 2' });
    expect(server.pushed('phx_join')).toHaveLength(1);
  });

  test('an expired token, as after sleep, leads to a rejoin with another', async () => {
    await bench.seated();
    server.socket.emit('phx_error', { code: 'token_expired', message: '' });
    await pass(500);
    expect(heard.seated).toHaveLength(2);
    expect(server.last('phx_join').payload['access_token']).toBe('token 2');
  });

  test.each(['taken_over', 'removed', 'revoked', 'session_ended'])(
    'phx_close %s is not answered by a rejoin',
    async (code) => {
      await bench.seated();
      server.socket.emit('phx_close', { code });
      await pass(60_000);
      expect(heard.closed).toEqual([{ code, joined: true }]);
      expect(server.pushed('phx_join')).toHaveLength(1);
      expect(server.sockets).toHaveLength(1);
    },
  );

  test('a refused push says why', async () => {
    await bench.seated();
    server.answer = (push) => {
      push.error('rate_limited', 2);
    };
    await expect(channel.push('chat', { text: 'x' })).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 2 });
  });

  test('a message outside the protocol is told of, and the next one is read', async () => {
    await bench.seated();
    server.socket.emit('chat', { seq: 'one' });
    server.socket.emit('session_opened', { seq: 2, opened_at: '2026-11-21T09:00:00Z' });
    expect(heard.malformed).toHaveLength(1);
    expect(heard.message).toEqual([
      { event: 'session_opened', payload: { seq: 2, opened_at: '2026-11-21T09:00:00Z' } },
    ]);
  });
});

test('an error of a listener is not taken for one of the server', async () => {
  await bench.seated();
  channel.on('message', () => {
    throw new RangeError('a bug of the page');
  });
  expect(() => {
    server.socket.emit('session_opened', { seq: 2, opened_at: '2026-11-21T09:00:00Z' });
  }).toThrow(RangeError);
  expect(heard.malformed).toEqual([]);
});

test('after dispose nothing is left: no timer, no socket, no request', async () => {
  await bench.seated();
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
