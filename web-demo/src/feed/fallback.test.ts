import { afterEach, beforeEach, expect, test } from 'vitest';
import { FeedBench, pass, trial } from './testing/FeedBench';

let bench: FeedBench;

beforeEach(() => {
  bench = new FeedBench();
});

afterEach(() => {
  bench.dispose();
});

const system = (position: number) => ({ extension: 'postgres_changes', status: 'ok', position });

/** A page where no WebSocket opens, and whose stream is live at `position`. */
async function blocked(position = 40): Promise<void> {
  bench.server.up = false;
  await bench.start();
  await pass(3_100);
  bench.streams.last.send('system', system(position));
  await pass(10);
}

async function row(position: number): Promise<void> {
  bench.streams.last.send('postgres_changes', { ids: [1], data: trial(position) });
  await pass(10);
}

test('where WebSocket is blocked the same comes as a stream, and that is said', async () => {
  await blocked();
  const { pathname, searchParams } = bench.streams.last.opened;
  expect(pathname).toBe('/api/feed');
  expect(JSON.parse(searchParams.get('postgres_changes') ?? '')).toEqual([
    { table: 'trials', filter: 'student_id=eq.s1' },
  ]);
  await row(41);
  await row(42);
  expect(bench.positions).toEqual([41, 42]);
  expect(bench.states).toEqual(['connecting', 'lost', 'fallback']);
});

test('a socket that hangs is not waited for', async () => {
  bench.server.hangs = true;
  await bench.start();
  await pass(3_100);
  expect(bench.streams.streams).toHaveLength(1);
});

test('a proxy that opens the socket and passes nothing on is one that blocks', async () => {
  bench.answerJoins(() => undefined);
  await bench.start();
  await pass(3_100);
  bench.streams.last.send('system', system(40));
  await pass(10);
  expect(bench.states).toEqual(['connecting', 'fallback']);
});

test('a socket that works needs no stream', async () => {
  await bench.live();
  await pass(60_000);
  expect(bench.streams.streams).toHaveLength(0);
});

test('the socket is tried on, calmly; once it can be had it goes on there, and nothing comes twice', async () => {
  await blocked();
  await row(41);
  const tries = bench.server.sockets.length;
  await pass(29_000);
  expect(bench.server.sockets.length - tries).toBeLessThan(3);
  bench.server.up = true;
  globalThis.dispatchEvent(new Event('online'));
  await pass(50);
  expect(bench.joins).toEqual([41]);
  await row(42);
  bench.row(42);
  bench.system(42);
  expect(bench.states.at(-1)).toBe('live');
  expect(bench.positions).toEqual([41, 42]);
  expect(bench.streams.last.closed).toBe(true);
});

test('a socket that is lost is waited for a moment, then a stream goes on from there', async () => {
  await bench.live();
  bench.row(41);
  bench.server.up = false;
  bench.server.socket.drop();
  await pass(3_100);
  expect(bench.streams.cursors).toEqual(['41']);
  bench.streams.last.send('system', system(41));
  await pass(10);
  expect(bench.states).toEqual(['connecting', 'live', 'lost', 'fallback']);
});

test('a stream whose time is up is opened again from where it was, without a word', async () => {
  await blocked();
  bench.streams.last.write('retry:2000\n\n');
  await row(41);
  bench.streams.last.end();
  await pass(1_900);
  expect(bench.streams.streams).toHaveLength(1);
  await pass(200);
  expect(bench.streams.cursors).toEqual([null, '41']);
  expect(bench.states.at(-1)).toBe('fallback');
});

test('a stream that breaks, and one that is silent for long, is lost and opened again', async () => {
  await blocked();
  bench.streams.last.break();
  await pass(200);
  expect(bench.states.at(-1)).toBe('lost');
  bench.streams.last.send('system', system(40));
  await pass(10);
  expect(bench.states.at(-1)).toBe('fallback');
  await pass(39_000);
  bench.streams.last.write(':\n\n');
  await pass(39_000);
  expect(bench.states.at(-1)).toBe('fallback');
  await pass(2_000);
  expect(bench.states.at(-1)).toBe('lost');
  expect(bench.streams.cursors).toEqual([null, '40', '40']);
});

test('what a stream cannot give back is said as on the socket', async () => {
  await blocked();
  bench.streams.refusal = { status: 410, body: { code: 'cursor_gone' } };
  bench.streams.last.break();
  await pass(150);
  bench.streams.refusal = undefined;
  await pass(500);
  expect(bench.streams.cursors).toEqual([null, '40', null]);
  bench.streams.last.send('system', system(7));
  await pass(10);
  expect(bench.states.slice(-2)).toEqual(['gone', 'fallback']);
  await row(8);
  expect(bench.positions).toEqual([8]);
});

test('a full server is left alone for as long as it says', async () => {
  bench.server.up = false;
  bench.streams.refusal = { status: 429, body: { code: 'rate_limited', retry_after: 10 } };
  await bench.start();
  await pass(3_100);
  await pass(9_800);
  expect(bench.streams.streams).toHaveLength(1);
  await pass(300);
  expect(bench.streams.streams).toHaveLength(2);
});

test('what only a proxy says is tried again', async () => {
  bench.server.up = false;
  bench.streams.refusal = { status: 403, body: '<html>blocked</html>' };
  await bench.start();
  await pass(3_400);
  expect(bench.states.at(-1)).toBe('lost');
  expect(bench.streams.streams.length).toBeGreaterThan(1);
});

test('a stream is opened again with the epoch of its last id', async () => {
  await blocked();
  bench.streams.last.write(`event:system\nid:44-e1\ndata:${JSON.stringify(system(44))}\n\n`);
  await pass(10);
  bench.streams.last.break();
  await pass(200);
  expect(bench.streams.last.opened.searchParams.get('since')).toBe('44');
  expect(bench.streams.last.opened.searchParams.get('epoch')).toBe('e1');
});

test('who is not signed in any more, or lost the right, hears nothing more', async () => {
  await blocked();
  bench.streams.last.send('phx_close', { code: 'forbidden' });
  await pass(60_000);
  expect(bench.states.at(-1)).toBe('refused');
  expect(bench.streams.streams).toHaveLength(1);
});

test('a device that slept opens its stream again when it wakes', async () => {
  await blocked();
  await pass(30_000);
  window.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  await pass(10);
  expect(bench.streams.cursors).toEqual([null, '40']);
});

test('who has stopped leaves no stream', async () => {
  await blocked();
  bench.stop();
  await pass(120_000);
  expect(bench.streams.streams).toHaveLength(1);
  expect(bench.streams.last.closed).toBe(true);
});
