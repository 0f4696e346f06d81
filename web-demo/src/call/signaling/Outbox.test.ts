// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusal } from '../protocol/refusals';
import type { Signal } from '../protocol/server';
import { Outbox } from './Outbox';

const everything = () => true;
const candidate = (name: string, link = 'a'): Signal => ({ link, epoch: 1, candidate: { candidate: name } });
const offer: Signal = { link: 'a', epoch: 1, description: { type: 'offer', sdp: 'v=0' } };
const reoffer: Signal = { link: 'a', epoch: 1, description: { type: 'offer', sdp: 'v=0 restarted' } };
const answer: Signal = { link: 'a', epoch: 1, description: { type: 'answer', sdp: 'v=0' } };
const elsewhere: Signal = { ...answer, link: 'b' };

let answers: ((failure?: Refusal) => void)[];
let sent: Signal[];
let outbox: Outbox;

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  sent = [];
  outbox = new Outbox((signal) => {
    sent.push(signal);
    return new Promise<void>((resolve, reject) => {
      answers.push((failure) => {
        if (failure) reject(failure);
        else resolve();
      });
    });
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

test('what was not acknowledged when the connection broke goes again, in order, after the rejoin', async () => {
  outbox.open(everything);
  outbox.post(offer);
  outbox.post(candidate('1'));
  answers[0]?.();
  await settle();
  outbox.close();
  answers[1]?.(new Refusal('unavailable'));
  await settle();
  outbox.post(candidate('2'));
  expect(sent).toHaveLength(2);

  outbox.open(everything);
  expect(sent.slice(2)).toEqual([candidate('1'), candidate('2')]);
});

test('what never got an answer at all goes again, too', () => {
  outbox.open(everything);
  outbox.post(offer);
  outbox.close();
  outbox.open(everything);
  expect(sent).toEqual([offer, offer]);
});

test('signals for links that are no more are dropped', () => {
  outbox.post(candidate('1', 'gone'));
  outbox.post(candidate('2', 'a'));
  outbox.open((signal) => signal.link === 'a');
  expect(sent).toEqual([candidate('2', 'a')]);
});

test('a refusal that nothing can mend is not repeated, a busy server is asked again', async () => {
  outbox.open(everything);
  outbox.post(candidate('1'));
  outbox.post(candidate('2'));
  answers[0]?.(new Refusal('stale_epoch'));
  answers[1]?.(new Refusal('rate_limited', 2));
  await settle();
  expect(outbox.size).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent.slice(2)).toEqual([candidate('2')]);
});

test('a newer description takes the place of all that its link had not delivered', () => {
  outbox.open(everything);
  for (const signal of [answer, candidate('1'), elsewhere]) outbox.post(signal);
  outbox.close();
  outbox.post(reoffer);
  outbox.post(candidate('2'));
  sent = [];
  outbox.open(everything);
  expect(sent).toEqual([elsewhere, reoffer, candidate('2')]);
});

test('an answer that was not delivered is not given to the newer offer of the other end', () => {
  outbox.open(everything);
  for (const signal of [answer, candidate('1'), elsewhere]) outbox.post(signal);
  outbox.close();
  outbox.offered('a');
  sent = [];
  outbox.open(everything);
  expect(sent).toEqual([candidate('1'), elsewhere]);
});

test('a full box loses the oldest candidate, never a description', () => {
  outbox.post(offer);
  for (let each = 0; each < 300; each++) outbox.post(candidate(String(each)));
  outbox.open(everything);
  expect(sent).toHaveLength(256);
  expect(sent[0]).toEqual(offer);
  expect(sent.at(-1)).toEqual(candidate('299'));
});
