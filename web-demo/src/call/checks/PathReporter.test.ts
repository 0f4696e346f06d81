// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Paths } from '../protocol/client';
import { Refusal } from '../protocol/refusals';
import type { CallSnapshot } from '../room/CallSnapshot';
import { Store } from '../Store';
import { FakeNetwork } from '../testing/FakeNetwork';
import { at, person } from '../testing/people';
import { PathReporter } from './PathReporter';
import { PathScout } from './PathScout';

const udp = 'turn:turn.clinic.example:3478?transport=udp';
const works: Paths = { direct: 'works', relay_udp: 'works', relay_tcp: 'absent', relay_tls: 'absent' };

let network: FakeNetwork;
let call: Store<CallSnapshot>;
let scout: PathScout;
let told: Paths[];
let refusals: Refusal[];
let reporter: PathReporter;

beforeEach(() => {
  vi.useFakeTimers();
  network = new FakeNetwork();
  network.reach.set(udp, 'answers');
  vi.stubGlobal('RTCPeerConnection', network.peerConnection);
  call = new Store({ status: { name: 'connecting' }, others: [] as CallSnapshot['others'] } as CallSnapshot);
  scout = new PathScout(() => Promise.resolve([{ urls: udp }]));
  told = [];
  refusals = [];
  const reportPaths = (paths: Paths): Promise<void> => {
    const refusal = refusals.shift();
    if (refusal) return Promise.reject(refusal);
    told.push(paths);
    return Promise.resolve();
  };
  reporter = new PathReporter({ subscribe: call.subscribe, getSnapshot: call.getSnapshot, reportPaths }, scout);
});

afterEach(async () => {
  reporter.stop();
  await pass(12_000);
  expect(network.open).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  expect(call.size).toBe(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const waiting = { name: 'waiting', since: at } as const;
const joined = { name: 'joined', since: at } as const;

test('who waits has the paths tried meanwhile, and the session knows once what was found', async () => {
  call.update({ status: waiting });
  await pass(2_000);
  expect(told).toEqual([works]);
  call.update({ status: joined, others: [person('therapist')] });
  await pass(120_000);
  expect(told).toEqual([works]);
});

test('what was found before Join is told as soon as there is a seat', async () => {
  scout.start();
  await pass(2_000);
  expect(told).toEqual([]);
  call.update({ status: waiting });
  await pass(1);
  expect(told).toEqual([works]);
});

test('a test that the call overtakes gives way at once, and goes on when the call has settled', async () => {
  network.reach.delete(udp);
  call.update({ status: waiting });
  await pass(500);
  expect(network.open).toBeGreaterThan(0);
  call.update({ status: joined, others: [person('therapist')] });
  await pass(60);
  expect(network.open).toBe(0);
  network.reach.set(udp, 'answers');
  await pass(19_500);
  expect([network.open, told]).toEqual([0, []]);
  await pass(2_000);
  expect(told).toEqual([works]);
});

test('who is alone in the room disturbs nobody', async () => {
  call.update({ status: joined, others: [person('mother', { state: 'waiting' })] });
  await pass(2_000);
  expect(told).toEqual([works]);
});

test('while nothing works it is tried once a minute, and what changes is told', async () => {
  network.ownAddress = false;
  network.reach.delete(udp);
  call.update({ status: waiting });
  await pass(15_000);
  const nothing = { direct: 'fails', relay_udp: 'fails', relay_tcp: 'absent', relay_tls: 'absent' };
  expect(told).toEqual([nothing]);
  await pass(72_000);
  expect(told).toEqual([nothing]);
  network.ownAddress = true;
  network.reach.set(udp, 'answers');
  await pass(72_000);
  expect(told).toEqual([nothing, works]);
});

test('what the server could not take is told later, and what it does not want never again', async () => {
  refusals = [new Refusal('rate_limited', 7), new Refusal('unavailable'), new Refusal('malformed')];
  call.update({ status: waiting });
  await pass(2_000);
  call.update({ others: [] });
  expect(refusals).toHaveLength(2);
  await pass(7_000);
  expect(refusals).toHaveLength(1);
  await pass(60_000);
  call.update({ others: [] });
  await pass(600_000);
  expect([refusals, told]).toEqual([[], []]);
});

test('with the call ends the test', async () => {
  network.reach.delete(udp);
  call.update({ status: waiting });
  await pass(500);
  call.update({ status: { name: 'ended', end: { kind: 'left' } } });
  await pass(60);
  expect(network.open).toBe(0);
});
