import { expect, test, vi } from 'vitest';
import { FetchFirst } from './FetchFirst';
import { parseRowMessage } from './rowMessage';
import { trial } from './testing/FeedBench';

const change = (position: number) => parseRowMessage({ data: trial(position) });

test('changes wait for every fetch under way, also for one that fails, and then come in order', async () => {
  const told: number[] = [];
  const first = new FetchFirst(({ position }) => told.push(position));
  let answer: () => void = vi.fn();
  const slow = new Promise<void>((resolve) => (answer = resolve));
  const failing = Promise.reject(new Error('offline'));
  first.change(change(1));
  first.during(slow);
  first.during(failing);
  first.change(change(2));
  await expect(failing).rejects.toThrow('offline');
  first.change(change(3));
  expect(told).toEqual([1]);
  answer();
  await slow;
  expect(told).toEqual([1, 2, 3]);
  first.change(change(4));
  expect(told).toEqual([1, 2, 3, 4]);
});
