import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noScore, type Score, type Scoring } from './score';
import { FakeServer } from './testing/FakeServer';
import { TapQueue } from './TapQueue';
import { TrialBoard, type Stored } from './TrialBoard';

const share: Scoring = { kind: 'share', levels: ['I', 'V'], mostHelp: 'I' };
const sum: Scoring = { kind: 'sum', levels: [] };

let server: FakeServer;
let queue: TapQueue;
let fetched: ReturnType<typeof vi.fn<() => Promise<Stored>>>;
let board: TrialBoard;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  queue = new TapQueue(server.send);
  fetched = vi.fn(() => Promise.resolve(new Map()));
  board = new TrialBoard('s', queue, fetched);
});

afterEach(() => {
  board.close();
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(0);

function has(score: Partial<Score>): Stored {
  return new Map([['g', { ...noScore, ...score }]]);
}

test('a tap counts before the server has answered, and once when it has', async () => {
  board.tap('g', { result: 'correct' });
  board.tap('g', { result: 'correct', level: 'V' });
  board.tap('g', { result: 'incorrect' });
  expect(board.score('g', share)).toEqual({ n: 3, counted: 1, prompted: 1, sum: 0 });
  await settled();
  expect(board.score('g', share).n).toBe(3);
  expect(server.stored.length).toBe(3);
});

test('own taps are added to what the session had before, and not again when the server has them', async () => {
  fetched.mockResolvedValue(has({ n: 8, counted: 6 }));
  board.refresh();
  await settled();
  board.tap('g', { result: 'correct' });
  await settled();
  expect(board.score('g', share)).toMatchObject({ n: 9, counted: 7 });
  fetched.mockResolvedValue(has({ n: 9, counted: 7 }));
  board.refresh();
  await settled();
  expect(board.score('g', share)).toMatchObject({ n: 9, counted: 7 });
});

test('a state that was fetched while a tap was under way is asked for anew', async () => {
  await settled();
  let answer: (stored: Stored) => void = () => undefined;
  fetched.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  board.refresh();
  board.tap('g', { result: 'correct' });
  await settled();
  fetched.mockResolvedValue(has({ n: 5, counted: 5 }));
  answer(has({ n: 4, counted: 4 }));
  await settled();
  expect(board.score('g', share).n).toBe(5);
});

test('while taps wait for the network nothing is fetched, and afterwards it is', async () => {
  await settled();
  server.troubles.push({ kind: 'later' });
  board.tap('g', { result: 'correct' });
  await settled();
  const before = fetched.mock.calls.length;
  board.refresh();
  expect(fetched.mock.calls.length).toBe(before);
  fetched.mockResolvedValue(has({ n: 2, counted: 2 }));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(fetched.mock.calls.length).toBe(before + 1);
  expect(board.score('g', share).n).toBe(2);
});

test('undo takes back the last own trial, then the one before, and says which', async () => {
  board.tap('g', { result: 'correct' });
  board.tap('h', { result: 'no_response' });
  expect(board.undo()).toMatchObject({ goal: 'h', result: 'no_response' });
  expect(board.score('h', share).n).toBe(0);
  expect(board.undo()).toMatchObject({ goal: 'g', result: 'correct' });
  expect(board.undo()).toBeUndefined();
  await settled();
  expect(server.stored.map((trial) => 'voids' in trial)).toEqual([false, false, true, true]);
  expect(board.score('g', share)).toEqual(noScore);
});

test('what the server counts already is subtracted when it is undone, until the server has undone it, too', async () => {
  board.tap('g', { result: 'correct' });
  await settled();
  fetched.mockResolvedValue(has({ n: 4, counted: 3 }));
  board.refresh();
  await settled();
  board.undo();
  expect(board.score('g', share)).toMatchObject({ n: 3, counted: 2 });
  await settled();
  fetched.mockResolvedValue(has({ n: 3, counted: 2 }));
  board.refresh();
  await settled();
  expect(board.score('g', share)).toMatchObject({ n: 3, counted: 2 });
});

test('a tap that is refused does not count, and is not what undo takes back', async () => {
  board.tap('g', { result: 'correct' });
  await settled();
  server.refusals.set('', 'conflict');
  const send = vi.spyOn(server.refusals, 'get').mockReturnValue('conflict');
  board.tap('g', { result: 'incorrect' });
  await settled();
  send.mockRestore();
  expect(board.score('g', share)).toMatchObject({ n: 1, counted: 1 });
  expect(board.last()).toMatchObject({ result: 'correct' });
});

test('an undo that is refused leaves the trial counting', async () => {
  board.tap('g', { result: 'correct' });
  await settled();
  const refuse = vi.spyOn(server.refusals, 'get').mockReturnValue('conflict');
  board.undo();
  expect(board.score('g', share).n).toBe(0);
  await settled();
  refuse.mockRestore();
  expect(board.score('g', share).n).toBe(1);
});

test('a stopwatch records its seconds when it is stopped', async () => {
  board.toggle('g', 1_000);
  expect(board.getSnapshot().running.get('g')).toBe(1_000);
  expect(board.score('g', sum).n).toBe(0);
  board.toggle('g', 13_460);
  await settled();
  expect(board.getSnapshot().running.size).toBe(0);
  expect(board.score('g', sum)).toMatchObject({ n: 1, sum: 12.5 });
  expect(server.stored).toMatchObject([{ goal: 'g', value: 12.5 }]);
});

test('what an earlier page left waiting counts here, and is not asked of the server as somebody else’s', async () => {
  server.troubles.push({ kind: 'signed_out' });
  board.tap('g', { result: 'correct' });
  await settled();
  board.close();
  board = new TrialBoard('s', queue, fetched);
  expect(board.score('g', share).n).toBe(1);
  const [own] = board.getSnapshot().own;
  expect(board.knows(own?.trial.id ?? '')).toBe(true);
  expect(new TrialBoard('other', queue, fetched).score('g', share).n).toBe(0);
});
