// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PeerLink } from '../links/PeerLink';
import { PathWatch } from './PathWatch';

/** A link whose connection does as it is told. */
class Link {
  readonly pc = { iceConnectionState: 'checking', connectionState: 'connecting' };
  readonly spec: { readonly peer: string };
  constructor(peer: string) {
    this.spec = { peer };
  }
  is(state: 'connected' | 'disconnected' | 'failed'): void {
    this.pc.iceConnectionState = this.pc.connectionState = state;
  }
}

let links: Link[];
let away: string[];
let told: (readonly string[])[];
let watch: PathWatch;

beforeEach(() => {
  vi.useFakeTimers();
  links = [];
  away = [];
  told = [];
  watch = new PathWatch({
    links: () => links as unknown as PeerLink[],
    present: (participant) => !away.includes(participant),
    unreachable: (participants) => told.push(participants),
  });
  watch.start();
});

afterEach(() => {
  watch.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTime(ms);

function linkTo(peer: string): Link {
  const link = new Link(peer);
  links.push(link);
  return link;
}

test('who was never reached is told of within 15 s, and no more as soon as a path is there', () => {
  pass(60_000);
  const mother = linkTo('mother');
  pass(13_000);
  expect(told).toEqual([]);
  pass(2_000);
  expect(told).toEqual([['mother']]);
  mother.is('connected');
  pass(500);
  expect(told).toEqual([['mother'], []]);
});

test('a path that is lost is told of within 15 s of the loss, of which browsers take some to notice', () => {
  const mother = linkTo('mother');
  mother.is('connected');
  pass(30_000);
  mother.is('disconnected');
  pass(8_000);
  expect(told).toEqual([]);
  mother.is('failed');
  pass(2_000);
  expect(told).toEqual([['mother']]);
});

test('a path that comes back in time is never spoken of', () => {
  const mother = linkTo('mother');
  for (let round = 0; round < 5; round++) {
    mother.is('connected');
    pass(3_000);
    mother.is('disconnected');
    pass(8_000);
  }
  expect(told).toEqual([]);
});

test('another link that takes over the task does not start the wait anew, and one with a path is enough', () => {
  linkTo('mother');
  pass(10_000);
  links = [];
  const next = linkTo('mother');
  pass(5_000);
  expect(told).toEqual([['mother']]);
  linkTo('mother').is('connected');
  pass(500);
  expect(told.at(-1)).toEqual([]);
  expect(next.pc.iceConnectionState).toBe('checking');
});

test('who lost the server, too, is coming back already: no path is expected until then', () => {
  away = ['mother'];
  linkTo('mother');
  pass(60_000);
  expect(told).toEqual([]);
  away = [];
  pass(15_000);
  expect(told).toEqual([['mother']]);
});

test('who leaves is forgotten', () => {
  linkTo('mother');
  pass(15_000);
  links = [];
  pass(500);
  expect(told).toEqual([['mother'], []]);
});

test('of several, those are named whom no path leads to', () => {
  linkTo('mother').is('connected');
  linkTo('aunt');
  pass(15_000);
  expect(told).toEqual([['aunt']]);
});

test('a network that lets ICE through and drops the encryption is no path', () => {
  linkTo('mother').pc.iceConnectionState = 'connected';
  pass(15_000);
  expect(told).toEqual([['mother']]);
});
