import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Refusal } from '../protocol/refusals';
import { ChannelBench } from '../testing/ChannelBench';

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

describe('when the connection breaks', () => {
  test('a killed server is found again when it is back, with a fresh token', async () => {
    await bench.seated();
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
    await bench.seated();
    vi.spyOn(window.document, 'visibilityState', 'get').mockReturnValue('hidden');
    server.socket.drop();
    await pass(500);
    vi.restoreAllMocks();
    expect(heard.seated).toHaveLength(2);
  });

  test('the network that came back is used at once', async () => {
    await bench.seated();
    server.up = false;
    server.socket.drop();
    await pass(30_000);
    server.up = true;
    globalThis.dispatchEvent(new Event('online'));
    await pass(50);
    expect(heard.seated).toHaveLength(2);
  });

  test('a connection that died without a word is given up 3 s after the device tells of its network', async () => {
    await bench.seated();
    server.alive = false;
    channel.wake();
    await pass(2_900);
    expect(heard.lost).toHaveLength(0);
    server.alive = true;
    await pass(200);
    expect(heard.seated).toHaveLength(2);
  });

  test('a later attempt that hangs is given up as the first one is', async () => {
    await bench.seated();
    server.hangs = true;
    server.socket.drop();
    await pass(5_000);
    expect(heard.seated).toHaveLength(1);
    server.hangs = false;
    await pass(4_000);
    expect(heard.seated).toHaveLength(2);
  });

  test('an attempt that has just begun is not begun anew, however often links are suspicious', async () => {
    await bench.seated();
    server.hangs = true;
    server.socket.drop();
    await pass(200);
    const attempts = server.sockets.length;
    for (let each = 0; each < 10; each++) {
      channel.wake();
      window.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      await pass(100);
    }
    expect(server.sockets).toHaveLength(attempts);
    await pass(1_500);
    channel.wake();
    expect(server.sockets).toHaveLength(attempts + 1);
  });

  test('asking again and again does not put off the end of a dead connection', async () => {
    await bench.seated();
    server.alive = false;
    for (let each = 0; each < 7; each++) {
      channel.wake();
      await pass(500);
    }
    expect(server.sockets).toHaveLength(2);
  });

  test('a page that is put away asks nothing, and one that comes back does', async () => {
    await bench.seated();
    const visibility = vi.spyOn(window.document, 'visibilityState', 'get').mockReturnValue('hidden');
    window.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await pass(10);
    expect(server.pushed('heartbeat')).toHaveLength(0);
    visibility.mockReturnValue('visible');
    window.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await pass(10);
    expect(server.pushed('heartbeat')).toHaveLength(1);
    visibility.mockRestore();
  });

  test('a connection that lives is kept', async () => {
    await bench.seated();
    channel.wake();
    await pass(5_000);
    expect(server.sockets).toHaveLength(1);
  });

  test('a server that drains is left alone for as long as it says', async () => {
    await bench.seated();
    server.socket.deliver([null, null, 'phoenix', 'draining', { retry_after: 4 }]);
    server.socket.drop(1012);
    await pass(2_000);
    channel.wake();
    await pass(1_900);
    expect(server.sockets).toHaveLength(1);
    await pass(300);
    expect(heard.seated).toHaveLength(2);
  });

  test('whoever waits for an answer hears at once that none will come', async () => {
    await bench.seated();
    server.answer = () => undefined;
    const chat = channel.push('chat', { text: 'hello' });
    server.socket.drop();
    await expect(chat).rejects.toEqual(new Refusal('unavailable'));
    await expect(channel.push('chat', { text: 'again' })).rejects.toEqual(new Refusal('unavailable'));
  });
});
