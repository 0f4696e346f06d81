import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '../call';
import { epochIn, epochOf, livePosition, parseRowMessage } from './rowMessage';
import { FeedBench, pass } from './testing/FeedBench';

let bench: FeedBench;

beforeEach(() => {
  bench = new FeedBench();
});

afterEach(() => {
  bench.dispose();
});

test('the golden messages are understood', () => {
  const golden = join(import.meta.dirname, '../../../signaling/docs/golden/realtime');
  const read = (file: string): unknown => JSON.parse(readFileSync(join(golden, file), 'utf8'));
  const messages = readdirSync(golden).filter((file) => file.startsWith('postgres_changes'));
  expect(messages.map((file) => parseRowMessage(read(file)).position).sort()).toEqual([41, 42]);
  expect(livePosition(read('system.json'))).toBe(42);
  const epoch = epochIn(read('phx_join.reply.json'));
  expect(epoch).toBe('0d5e4c4b-6f0f-4c3e-9a53-7a3d3c3a1c11');
  expect(epochOf(`42-${epoch ?? ''}`)).toBe(epoch);
  expect(parseRowMessage(read('postgres_changes.delete.json'))).toEqual({
    table: 'therapy_sessions',
    type: 'DELETE',
    record: undefined,
    oldRecord: { id: '01936f2e-0c00-7000-8000-000000000001' },
    position: 42,
    committedAt: '2026-11-21T09:00:00.000Z',
  });
});

test('what is asked for is asked for once, and told as it comes', async () => {
  await bench.live();
  expect(bench.server.last('phx_join').payload).toEqual({
    access_token: 'token 1',
    config: { postgres_changes: [{ schema: 'public', table: 'trials', filter: 'student_id=eq.s1' }] },
  });
  bench.row(41);
  bench.row(44);
  expect(bench.positions).toEqual([41, 44]);
  expect(bench.states).toEqual(['connecting', 'live']);
});

test('who has seen something already begins there', async () => {
  await bench.start({ since: 12 });
  expect(bench.joins).toEqual([12]);
});

test('after a loss it goes on after the last change, and what comes twice is told once', async () => {
  await bench.live();
  bench.row(41);
  bench.server.socket.drop();
  expect(bench.states.at(-1)).toBe('lost');
  await pass(500);
  expect(bench.joins).toEqual([undefined, 41]);
  for (const position of [41, 42, 43]) bench.row(position);
  bench.system(43);
  bench.row(43);
  expect(bench.positions).toEqual([41, 42, 43]);
  expect(bench.states).toEqual(['connecting', 'live', 'lost', 'live']);
});

test('who only waited goes on from where it was live', async () => {
  await bench.live(40);
  bench.server.socket.drop();
  await pass(500);
  expect(bench.joins).toEqual([undefined, 40]);
});

test('a cursor is given with its epoch, and a new one after the database was restored', async () => {
  await bench.live();
  bench.server.socket.drop();
  await pass(500);
  expect(bench.server.last('phx_join').payload).toMatchObject({ since: 40, epoch: 'e1' });
  bench.answerJoins((join) => {
    if (join.payload['epoch'] === 'e1') join.error('cursor_gone');
    else join.ok({ epoch: 'e2' });
  });
  bench.server.socket.drop();
  await pass(1_000);
  bench.system(12);
  bench.server.socket.drop();
  await pass(500);
  expect(bench.server.last('phx_join').payload).toMatchObject({ since: 12, epoch: 'e2' });
  expect(bench.states).toContain('gone');
});

test('a device that slept through the end of its connection comes back as soon as it wakes', async () => {
  await bench.live();
  bench.server.alive = false;
  bench.server.hangs = true;
  window.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  await pass(6_000);
  expect(bench.states.at(-1)).toBe('lost');
  bench.server.alive = true;
  bench.server.hangs = false;
  globalThis.dispatchEvent(new Event('online'));
  await pass(100);
  expect(bench.joins).toEqual([undefined, 40]);
});

test('what is not kept any more is said once the new beginning is certain', async () => {
  await bench.live();
  bench.answerJoins((join) => {
    if (join.payload['since'] === undefined) join.ok({});
    else join.error('cursor_gone');
  });
  bench.server.socket.drop();
  await pass(1_000);
  expect(bench.joins).toEqual([undefined, 40, undefined]);
  expect(bench.states).not.toContain('gone');
  bench.system(3);
  bench.row(4);
  expect(bench.states).toEqual(['connecting', 'live', 'lost', 'gone', 'live']);
  expect(bench.positions).toEqual([4]);
});

test('a channel that is closed because it read too slowly begins anew, too', async () => {
  await bench.live();
  bench.server.socket.emit('phx_close', { code: 'cursor_gone', message: '' });
  await pass(10);
  bench.system(90);
  expect(bench.states).toEqual(['connecting', 'live', 'lost', 'gone', 'live']);
});

test('the token is renewed before it runs out, and one that ran out is replaced', async () => {
  await bench.live();
  await pass(240_000);
  expect(bench.server.last('access_token').payload).toEqual({ access_token: 'token 2' });
  bench.answerJoins((join) => {
    if (join.payload['access_token'] === 'token 3') join.ok({});
    else join.error('token_expired');
  });
  bench.server.socket.emit('phx_error', { code: 'token_expired', message: '' });
  await pass(1_000);
  bench.system(41);
  expect(bench.states.at(-1)).toBe('live');
});

test('tokens that are refused over and over end it', async () => {
  bench.answerJoins((join) => {
    join.error('unauthorized');
  });
  await bench.start();
  await pass(60_000);
  expect(bench.states).toEqual(['connecting', 'refused']);
  expect(bench.joins).toHaveLength(4);
});

test('a lost right ends it, and nothing is tried again', async () => {
  await bench.live();
  bench.server.socket.emit('phx_close', { code: 'forbidden', message: '' });
  await pass(60_000);
  expect(bench.states).toEqual(['connecting', 'live', 'refused']);
  expect(bench.joins).toHaveLength(1);
});

test('where a caseload became smaller the rows are fetched anew, by what is left of the rights', async () => {
  await bench.live();
  bench.server.socket.emit('phx_close', { code: 'revoked', message: '' });
  await pass(10);
  bench.system(41);
  expect(bench.states).toEqual(['connecting', 'live', 'lost', 'gone', 'live']);
  expect(bench.server.last('phx_join').payload).toMatchObject({ access_token: 'token 2' });
});

test('an account that was disabled hears nothing more', async () => {
  await bench.live();
  bench.token = () => Promise.reject(new Refusal('unauthorized'));
  bench.server.socket.emit('phx_close', { code: 'revoked', message: '' });
  await pass(10_000);
  expect(bench.states).toEqual(['connecting', 'live', 'lost', 'refused']);
});

test('nobody who is not signed in is connected at all', async () => {
  bench.token = () => Promise.reject(new Refusal('unauthorized'));
  await bench.start();
  expect(bench.states).toEqual(['connecting', 'refused']);
  expect(bench.server.sockets).toHaveLength(0);
});

test('a server that is busy is left alone for as long as it says', async () => {
  bench.answerJoins((join) => {
    join.error('rate_limited', 7);
  });
  await bench.start();
  await pass(6_900);
  expect(bench.joins).toHaveLength(1);
  await pass(200);
  expect(bench.joins).toHaveLength(2);
});

test('who has stopped hears nothing more, and leaves no connection and no timer', async () => {
  await bench.live();
  bench.stop();
  bench.row(41);
  await pass(300_000);
  expect(bench.changes).toEqual([]);
  expect(bench.states).toEqual(['connecting', 'live']);
  expect(bench.server.sockets.map(({ readyState }) => readyState)).toEqual([3]);
  expect(bench.fetched).toBe(1);
});
