// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PeerLink } from '../links/PeerLink';
import type { LinkStats } from '../protocol/client';
import { RescueWatch } from './RescueWatch';

/** A link to a media server whose statistics the test writes. */
class Link {
  received = 0;
  sent = 0;
  readonly pc = {
    getStats: () =>
      Promise.resolve(
        new Map([
          ['in', { id: 'in', type: 'inbound-rtp', kind: 'audio', timestamp: 0, packetsReceived: this.received }],
          ['out', { id: 'out', type: 'outbound-rtp', kind: 'audio', timestamp: 0, packetsSent: this.sent }],
        ]),
      ),
  };
  constructor(readonly spec: { id: string; peer: string; polite: boolean; receive: boolean; send: boolean }) {}
}

const routed = { polite: false, send: false, receive: true };
let own: Link;
let mother: Link;
let silent: Set<string>;
let told: (readonly LinkStats[])[];
let watch: RescueWatch;

beforeEach(() => {
  vi.useFakeTimers();
  own = new Link({ ...routed, id: 'own', peer: 'me', send: true, receive: false });
  mother = new Link({ ...routed, id: 'mother', peer: 'mother' });
  silent = new Set();
  told = [];
  watch = new RescueWatch({
    links: () => [own, mother] as unknown as PeerLink[],
    speaks: (participant) => !silent.has(participant),
    whole: (links) => told.push(links),
  });
});

afterEach(() => {
  watch.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('the server is told once, in the moment in which everybody is heard again', async () => {
  watch.begin();
  await pass(300);
  own.sent = 5;
  await pass(300);
  expect(told).toEqual([]);
  mother.received = 1;
  await pass(100);
  expect(told).toEqual([
    [
      { id: 'own', flowing: true },
      { id: 'mother', flowing: true },
    ],
  ]);
  await pass(20_000);
  expect(told).toHaveLength(1);
});

test('nobody waits for those who are muted, oneself included', async () => {
  silent = new Set(['me', 'mother']);
  watch.begin();
  await pass(100);
  expect(told).toHaveLength(1);
});

test('a link that never comes to life is left to the next report', async () => {
  own.sent = 5;
  watch.begin();
  await pass(10_200);
  mother.received = 1;
  await pass(5_000);
  expect(told).toEqual([]);
});

test('statistics that come after the end are not told', async () => {
  own.sent = mother.received = 5;
  watch.begin();
  vi.advanceTimersByTime(100);
  watch.stop();
  await pass(100);
  expect(told).toEqual([]);
});
