// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PathScout, type Call, type CallSnapshot } from '../../call';
import { Store } from '../../call/Store';
import { FakeNetwork } from '../../call/testing/FakeNetwork';
import { at } from '../../call/testing/people';
import { invited } from './entry/testWorld';
import type { Visit } from './entry/visit';
import { scoutPaths } from './scoutPaths';

const udp = 'turn:turn.clinic.example:3478?transport=udp';
const welcome: Visit<Call> = { page: 'welcome', guest: invited, joining: false };
const works = { direct: 'works', relay_udp: 'works', relay_tcp: 'absent', relay_tls: 'absent' };

let network: FakeNetwork;
let scout: PathScout;
let visit: Store<{ at: Visit<Call> }>;
let call: Store<CallSnapshot>;
const reportPaths = vi.fn(() => Promise.resolve());

beforeEach(() => {
  vi.useFakeTimers();
  network = new FakeNetwork();
  network.reach.set(udp, 'answers');
  vi.stubGlobal('RTCPeerConnection', network.peerConnection);
  scout = new PathScout(() => Promise.resolve([{ urls: udp }]));
  visit = new Store({ at: { page: 'opening' } });
  call = new Store({ status: { name: 'connecting' }, others: [] as CallSnapshot['others'] } as CallSnapshot);
  scoutPaths({ subscribe: visit.subscribe, getSnapshot: () => visit.getSnapshot().at }, scout);
});

afterEach(async () => {
  visit.update({ at: { page: 'refused', refusal: { code: 'offline' } } });
  await vi.advanceTimersByTimeAsync(12_000);
  expect([network.open, vi.getTimerCount(), call.size]).toEqual([0, 0, 0]);
  reportPaths.mockClear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a link that is still being opened, or is refused, tries nothing', async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  visit.update({ at: { page: 'refused', refusal: { code: 'offline' } } });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(network.connections).toHaveLength(0);
});

test('what was found before Join is kept with the session', async () => {
  visit.update({ at: welcome });
  await vi.advanceTimersByTimeAsync(2_000);
  const room = { subscribe: call.subscribe, getSnapshot: call.getSnapshot, reportPaths } as unknown as Call;
  visit.update({ at: { page: 'session', guest: invited, room } });
  call.update({ status: { name: 'waiting', since: at } });
  await vi.advanceTimersByTimeAsync(1);
  expect(reportPaths.mock.calls).toEqual([[works]]);
});

test('whoever presses Join and is let in at once is not held up by what is still being tried', async () => {
  network.reach.set(udp, 'silent');
  visit.update({ at: welcome });
  await vi.advanceTimersByTimeAsync(500);
  expect(network.open).toBeGreaterThan(0);
  visit.update({ at: { page: 'left', guest: invited, how: 'left', joining: false } });
  await vi.advanceTimersByTimeAsync(60);
  expect(network.open).toBe(0);
});
