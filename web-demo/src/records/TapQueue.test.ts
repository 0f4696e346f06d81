import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeServer } from './testing/FakeServer';
import { MemoryKeep } from './testing/MemoryKeep';
import { TapQueue } from './TapQueue';
import type { Tap, TrialContent } from './trial';
import { uuidv7 } from './uuidv7';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

function tap(content: TrialContent = { result: 'correct' }, session = 's1'): Tap {
  return { session, trial: { id: uuidv7(), goal: 'g1', at: '2026-11-21T14:00:00Z', ...content } };
}

function taps(count: number): Tap[] {
  return Array.from({ length: count }, () => tap());
}

const idOf = ({ trial }: Tap) => trial.id;

async function answered(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

/** Time enough for every try that is still to come. */
async function inAWhile(): Promise<void> {
  await vi.advanceTimersByTimeAsync(120_000);
}

test('a tap is sent at once, and nothing waits any more', async () => {
  const server = new FakeServer();
  const queue = new TapQueue(server.send);
  const one = tap();
  expect(queue.add(one)).toBe(true);
  expect(queue.getSnapshot()).toMatchObject({ standing: 'sending', waiting: [one] });
  await answered();
  expect(server.ids).toEqual([idOf(one)]);
  expect(queue.getSnapshot()).toMatchObject({ standing: 'saved', waiting: [] });
});

test('without a network taps wait in their order, and are stored once when it is back', async () => {
  const server = new FakeServer();
  const queue = new TapQueue(server.send);
  const made = taps(7);
  server.troubles.push({ kind: 'later' }, { kind: 'later' });
  for (const each of made) queue.add(each);
  await answered();
  expect(queue.getSnapshot()).toMatchObject({ standing: 'waiting', waiting: made });
  await inAWhile();
  expect(server.ids).toEqual(made.map(idOf));
  expect(queue.getSnapshot().standing).toBe('saved');
});

test('an answer that is lost after the server has stored is asked for again, and the tap counts once', async () => {
  const server = new FakeServer();
  const queue = new TapQueue(server.send);
  server.troubles.push('lost');
  const one = tap();
  queue.add(one);
  await inAWhile();
  expect(server.requests).toEqual([[idOf(one)], [idOf(one)]]);
  expect(server.ids).toEqual([idOf(one)]);
});

test('a request without any answer is given up and made again', async () => {
  const server = new FakeServer();
  const queue = new TapQueue(server.send);
  server.troubles.push('never');
  const one = tap();
  queue.add(one);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(server.requests.length).toBe(1);
  await inAWhile();
  expect(server.ids).toEqual([idOf(one)]);
});

test('whoever goes on tapping while a request is under way loses nothing and breaks no order', async () => {
  const server = new FakeServer();
  const queue = new TapQueue(server.send);
  const made = taps(30);
  for (const [at, each] of made.entries()) {
    queue.add(each);
    if (at % 7 === 0) server.troubles.push('lost');
    if (at % 5 === 0) await vi.advanceTimersByTimeAsync(300);
  }
  await inAWhile();
  expect(server.ids).toEqual(made.map(idOf));
});

test('what waited for an hour goes in requests of a hundred, each of one session', async () => {
  const server = new FakeServer();
  const queue = new TapQueue(server.send);
  server.troubles.push({ kind: 'later' });
  for (const each of taps(130)) queue.add(each);
  for (let i = 0; i < 3; i++) queue.add(tap({ result: 'incorrect' }, 's2'));
  await inAWhile();
  // The first request left with the first tap, before the others were there.
  expect(server.requests.map(({ length }) => length)).toEqual([1, 100, 30, 3]);
  expect(server.stored.slice(-3).every(({ session }) => session === 's2')).toBe(true);
});

test('the server’s retry_after is kept', async () => {
  const server = new FakeServer();
  const queue = new TapQueue(server.send);
  server.troubles.push({ kind: 'later', retryAfter: 45 });
  queue.add(tap());
  await vi.advanceTimersByTimeAsync(44_000);
  expect(server.requests.length).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.requests.length).toBe(2);
});

test('tries become rarer while they fail, and no timer is left when they succeed', async () => {
  const server = new FakeServer();
  const queue = new TapQueue(server.send);
  server.troubles.push(...Array.from({ length: 12 }, () => ({ kind: 'later' }) as const));
  queue.add(tap());
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.requests.length).toBeLessThan(9);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(server.ids.length).toBe(1);
});

test('a network that is back is used at once', async () => {
  const server = new FakeServer();
  const queue = new TapQueue(server.send);
  server.troubles.push({ kind: 'later', retryAfter: 3_600 });
  queue.add(tap());
  await answered();
  queue.nudge();
  await answered();
  expect(server.ids.length).toBe(1);
});

test('after a sign-out taps wait for the next sign-in, and no request is made before it', async () => {
  const server = new FakeServer();
  const queue = new TapQueue(server.send);
  server.troubles.push({ kind: 'signed_out' });
  const made = taps(2);
  for (const each of made) queue.add(each);
  await inAWhile();
  expect(queue.getSnapshot()).toMatchObject({ standing: 'signed_out', waiting: made });
  expect(server.requests.length).toBe(1);
  queue.nudge();
  await answered();
  expect(server.ids).toEqual(made.map(idOf));
});

test('one tap that is refused is shown, and those behind it are stored', async () => {
  const server = new FakeServer();
  const queue = new TapQueue(server.send);
  const made = taps(3);
  const [, wrong] = made;
  if (!wrong) throw new Error('there are three');
  server.refusals.set(idOf(wrong), 'conflict');
  for (const each of made) queue.add(each);
  await answered();
  expect(server.stored.length).toBe(2);
  expect(queue.getSnapshot()).toMatchObject({ standing: 'saved', refused: [{ trial: wrong.trial, code: 'conflict' }] });
  server.refusals.clear();
  queue.tryRefused();
  await answered();
  expect(server.stored.length).toBe(3);
  expect(queue.getSnapshot().refused).toEqual([]);
});

test('a request that is refused as a whole is sent again one by one, and only the one to blame is refused', async () => {
  const server = new FakeServer();
  const made = taps(4);
  const poison = made[2];
  if (!poison) throw new Error('there are four');
  const queue = new TapQueue((session, trials, signal) =>
    trials.some(({ id }) => id === idOf(poison))
      ? Promise.resolve({ kind: 'refused', code: 'malformed' })
      : server.send(session, trials, signal),
  );
  for (const each of made) queue.add(each);
  await answered();
  expect(server.ids).toEqual(made.filter((each) => each !== poison).map(idOf));
  expect(queue.getSnapshot().refused.map(idOf)).toEqual([idOf(poison)]);
  queue.dropRefused();
  expect(queue.getSnapshot().refused).toEqual([]);
});

test('a tap that was undone before it could be refused troubles nobody', async () => {
  const server = new FakeServer();
  const keep = new MemoryKeep();
  const queue = new TapQueue(server.send);
  await queue.restore(keep);
  const wrong = tap();
  server.refusals.set(idOf(wrong), 'not_found');
  queue.add(wrong);
  queue.add(tap({ voids: idOf(wrong) }));
  await answered();
  expect(queue.getSnapshot()).toMatchObject({ standing: 'saved', waiting: [], refused: [] });
  expect(keep.kept.size).toBe(0);
});

test('a page that is loaded anew goes on where the last one was, before what is tapped now', async () => {
  const server = new FakeServer();
  const keep = new MemoryKeep();
  const first = new TapQueue(() => Promise.resolve({ kind: 'signed_out' }));
  await first.restore(keep);
  const old = taps(2);
  for (const each of old) first.add(each);
  await answered();
  const next = new TapQueue(server.send);
  server.troubles.push({ kind: 'later' });
  const fresh = tap();
  next.add(fresh);
  await next.restore(keep);
  expect(next.getSnapshot()).toMatchObject({ durable: true, waiting: [...old, fresh] });
  await inAWhile();
  expect(server.ids).toEqual([...old, fresh].map(idOf));
  expect(keep.kept.size).toBe(0);
});

test('two pages with the same taps store them once', async () => {
  const server = new FakeServer();
  const keep = new MemoryKeep();
  const pages = [new TapQueue(server.send), new TapQueue(server.send)] as const;
  server.troubles.push({ kind: 'later' });
  await pages[0].restore(keep);
  pages[0].add(tap());
  await pages[1].restore(keep);
  await inAWhile();
  expect(server.ids.length).toBe(1);
  expect(pages.map((page) => page.getSnapshot().standing)).toEqual(['saved', 'saved']);
});

test('when nothing more fits, a tap is not taken', async () => {
  const server = new FakeServer();
  const queue = new TapQueue(server.send);
  server.troubles.push({ kind: 'signed_out' });
  for (const each of taps(5_000)) expect(queue.add(each)).toBe(true);
  expect(queue.add(tap())).toBe(false);
  await answered();
  expect(queue.getSnapshot().waiting.length).toBe(5_000);
});
