// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PeerLink } from '../links/PeerLink';
import type { Stats } from '../protocol/client';
import type { PeerQuality } from './PeerQuality';
import { QualityMonitor } from './QualityMonitor';

/** A link whose statistics the test writes. */
class Link {
  received = 0;
  sent = 0;
  played = false;
  readonly pc = {
    iceConnectionState: 'connected',
    getStats: () =>
      Promise.resolve(
        new Map([
          ['in', { id: 'in', type: 'inbound-rtp', kind: 'audio', timestamp: 0, packetsReceived: this.received }],
          ['out', { id: 'out', type: 'outbound-rtp', kind: 'audio', timestamp: 0, packetsSent: this.sent }],
        ]),
      ),
  };
  readonly receiver = { getSynchronizationSources: () => (this.played ? [{}] : []) };
  constructor(readonly spec: { id: string; peer: string; receive: boolean; send: boolean; polite: boolean }) {}
}

const spec = { id: 'l', peer: 'mother', receive: true, send: true, polite: false };
let link: Link;
let links: Link[];
let speaks: boolean;
let monitor: QualityMonitor;
let reports: Stats[];
let measured: ReadonlyMap<string, PeerQuality>;
let flowing: number[];

beforeEach(() => {
  vi.useFakeTimers();
  link = new Link(spec);
  links = [link];
  speaks = true;
  reports = [];
  flowing = [];
  monitor = new QualityMonitor({ links: () => links as unknown as PeerLink[], speaks: () => speaks });
  monitor.on('report', (report) => reports.push(report));
  monitor.on('measured', (quality) => (measured = quality));
  monitor.on('media_flowing', ({ afterMs }) => flowing.push(afterMs));
  monitor.start();
});

afterEach(() => {
  monitor.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('the first sound is told once, counted from when there was somebody to hear', async () => {
  links = [];
  await pass(60_000);
  links = [link];
  await pass(400);
  link.played = true;
  const timer = setInterval(() => (link.received += 50), 1_000);
  await pass(100);
  expect(flowing).toHaveLength(1);
  expect(flowing[0]).toBeGreaterThanOrEqual(300);
  expect(flowing[0]).toBeLessThan(600);
  await pass(20_000);
  clearInterval(timer);
  expect(reports.map(({ joined_to_media_ms }) => joined_to_media_ms)).toEqual([flowing[0], undefined]);
});

test('the server hears every 10 s how each link fares', async () => {
  link.received = 100;
  await pass(8_500);
  expect(reports).toEqual([]);
  link.received = 200;
  await pass(2_000);
  expect(reports).toEqual([{ links: [{ id: 'l', loss: 0, flowing: true }] }]);
});

test('sound that stops is lost, unless it was muted', async () => {
  link.received = 100;
  await pass(2_000);
  await pass(4_000);
  expect(measured.get('mother')).toMatchObject({ level: 'lost', flowing: false });
  speaks = false;
  await pass(6_000);
  expect(measured.get('mother')?.level).toBe('good');
});

test('who has no microphone is not lost, but a broken path is', async () => {
  await pass(6_000);
  expect(measured.get('mother')?.level).toBe('good');
  link.pc.iceConnectionState = 'failed';
  await pass(4_000);
  expect(measured.get('mother')?.level).toBe('lost');
});

test('a link that only sends flows when it sends, and is nobody to be heard', async () => {
  links = [new Link({ ...spec, receive: false })];
  const timer = setInterval(() => {
    for (const each of links) each.sent += 50;
  }, 1_000);
  await pass(10_500);
  clearInterval(timer);
  expect(reports[0]?.links).toEqual([{ id: 'l', flowing: true }]);
  expect(measured.size).toBe(0);
});

test('a voice whose link is replaced is shown as before, until it is clear that it does not come', async () => {
  link.received = 100;
  await pass(2_000);
  links = [new Link({ ...spec, id: 'm' })];
  await pass(2_000);
  expect(measured.get('mother')).toMatchObject({ level: 'good', flowing: true });
  await pass(2_000);
  expect(measured.get('mother')).toMatchObject({ level: 'lost', flowing: false });
});

test('a link that replaces a silent one is believed as soon as it is heard', async () => {
  link.received = 100;
  await pass(6_000);
  expect(measured.get('mother')?.level).toBe('lost');
  const next = new Link({ ...spec, id: 'm' });
  links = [next];
  await pass(2_000);
  expect(measured.get('mother')).toMatchObject({ level: 'lost', flowing: false });
  next.received = 50;
  await pass(2_000);
  expect(measured.get('mother')).toMatchObject({ level: 'good', flowing: true });
});

test('of two links with the same voice the one that carries it is shown', async () => {
  const other = new Link({ ...spec, id: 'm', send: false });
  links = [link, other];
  const timer = setInterval(() => (link.received += 50), 1_000);
  await pass(6_500);
  clearInterval(timer);
  expect(measured.get('mother')).toMatchObject({ level: 'good', flowing: true });
});

test('after a move the server is told at once that all links flow, and then as always', async () => {
  await pass(3_000);
  const next = new Link({ ...spec, id: 'm' });
  links = [next];
  monitor.moved();
  await pass(500);
  expect(reports).toEqual([]);
  next.received = 3;
  await pass(100);
  expect(reports).toEqual([{ links: [{ id: 'm', flowing: true }] }]);
  await pass(7_000);
  expect(reports).toHaveLength(2);
});
