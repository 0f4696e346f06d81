// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { IceServer } from '../protocol/values';
import { FakeNetwork, type Reach } from '../testing/FakeNetwork';
import { pathChecks } from './pathChecks';
import { outlookOf, pathsOf } from './paths';
import { runChecks } from './runChecks';

const stun = 'stun:turn.clinic.example:3478';
const udp = 'turn:turn.clinic.example:3478?transport=udp';
const tcp = 'turn:turn.clinic.example:3478?transport=tcp';
const tls = 'turns:turn.clinic.example:443?transport=tcp';
const relay: IceServer = { urls: [udp, tcp, tls], username: 'u', credential: 'c' };

let network: FakeNetwork;

beforeEach(() => {
  vi.useFakeTimers();
  network = new FakeNetwork();
  vi.stubGlobal('RTCPeerConnection', network.peerConnection);
});

afterEach(async () => {
  expect(network.open).toBe(0);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(vi.getTimerCount()).toBe(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function reach(servers: Record<string, Reach>): void {
  for (const [url, how] of Object.entries(servers)) network.reach.set(url, how);
}

async function tried(offered: readonly IceServer[], withinMs = 13_000) {
  const run = runChecks([pathChecks(() => Promise.resolve(offered))]);
  await vi.advanceTimersByTimeAsync(withinMs);
  const results = await run;
  return { paths: pathsOf(results), details: results.map(({ detail }) => detail), results };
}

test('each way is tried with its own URLs, and all of them work', async () => {
  reach({ [stun]: 'answers', [udp]: 'answers', [tcp]: 'answers', [tls]: 'answers' });
  const { paths, results } = await tried([{ urls: stun }, relay], 1_000);
  expect(paths).toEqual({ direct: 'works', relay_udp: 'works', relay_tcp: 'works', relay_tls: 'works' });
  expect(results.every(({ roundTripMs = 0 }) => roundTripMs > 0)).toBe(true);
});

test('where UDP is dropped only TCP and TLS remain, within the time of one', async () => {
  reach({ [tcp]: 'answers', [tls]: 'answers' });
  const { paths, details } = await tried([{ urls: stun }, relay]);
  expect(paths).toEqual({ direct: 'fails', relay_udp: 'fails', relay_tcp: 'works', relay_tls: 'works' });
  expect(details.slice(0, 2)).toEqual(['udp_blocked', 'relay_unreachable']);
});

test('what is not offered is absent, and is no failure', async () => {
  reach({ [udp]: 'answers' });
  const { paths } = await tried([{ urls: [udp] }], 1_000);
  expect(paths).toEqual({ direct: 'works', relay_udp: 'works', relay_tcp: 'absent', relay_tls: 'absent' });
});

test('without any server the device itself is all that is tried', async () => {
  expect((await tried([], 1_000)).paths).toEqual({
    direct: 'works',
    relay_udp: 'absent',
    relay_tcp: 'absent',
    relay_tls: 'absent',
  });
});

test('a relay that refuses fails at once, for there is nothing to wait for; and UDP came back', async () => {
  reach({ [udp]: 'refuses', [tcp]: 'refuses', [tls]: 'refuses' });
  const { paths, details } = await tried([relay], 1_000);
  expect(paths).toEqual({ direct: 'works', relay_udp: 'fails', relay_tcp: 'fails', relay_tls: 'fails' });
  expect(details.slice(1)).toEqual(['relay_unreachable', 'relay_unreachable', 'relay_unreachable']);
});

test('a relay that gives an address and lets nothing through is told apart', async () => {
  reach({ [udp]: 'leaky' });
  expect((await tried([{ urls: udp }])).details[1]).toBe('relay_silent');
});

test('a device that cannot talk to itself, or has no address, is left to the relay', async () => {
  network.hairpin = false;
  reach({ [udp]: 'answers' });
  expect((await tried([{ urls: udp }])).details.slice(0, 2)).toEqual(['not_connected', 'relayed']);
  network.ownAddress = false;
  expect((await tried([{ urls: udp }])).details[0]).toBe('no_candidates');
});

test('a server that cannot be asked leaves the paths unknown', async () => {
  const run = runChecks([pathChecks(() => Promise.reject(new Error('offline')))]);
  await vi.advanceTimersByTimeAsync(1_000);
  const results = await run;
  expect(results.map(({ detail }) => detail)).toEqual(['connected', 'unreachable', 'unreachable', 'unreachable']);
  expect(pathsOf(results)).toBeUndefined();
});

test('a browser without WebRTC fails in every way, and says nothing of the network', async () => {
  vi.stubGlobal('RTCPeerConnection', undefined);
  const { details, paths } = await tried([relay], 10);
  expect(new Set(details)).toEqual(new Set(['unsupported']));
  expect(paths).toBeUndefined();
});

test('whoever stops waiting gets no paths, and nothing is left open', async () => {
  const leaving = new AbortController();
  const run = runChecks([pathChecks(() => Promise.resolve([relay]))], { signal: leaving.signal });
  await vi.advanceTimersByTimeAsync(500);
  leaving.abort();
  await vi.advanceTimersByTimeAsync(100);
  expect(pathsOf(await run)).toBeUndefined();
  expect(network.open).toBe(0);
});

describe('what becomes of a call', () => {
  const of = (direct: string, relay_udp: string, relay_tcp: string, relay_tls: string) =>
    outlookOf({ direct, relay_udp, relay_tcp, relay_tls } as Parameters<typeof outlookOf>[0]);

  test.each([
    ['works', 'works', 'works', 'works', 'works'],
    ['fails', 'works', 'absent', 'fails', 'works'],
    ['works', 'absent', 'works', 'absent', 'works'],
    ['works', 'fails', 'works', 'works', 'stutters'],
    ['fails', 'fails', 'fails', 'works', 'stutters'],
    ['fails', 'absent', 'works', 'absent', 'stutters'],
    ['works', 'absent', 'absent', 'absent', 'direct_only'],
    ['works', 'fails', 'fails', 'absent', 'no_relay'],
    ['fails', 'fails', 'fails', 'fails', 'nothing'],
    ['fails', 'absent', 'absent', 'absent', 'nothing'],
  ])('direct %s, UDP %s, TCP %s, TLS %s: %s', (direct, relayUdp, relayTcp, relayTls, outlook) => {
    expect(of(direct, relayUdp, relayTcp, relayTls)).toBe(outlook);
  });
});
