// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Signal } from '../protocol/server';
import { FakePeerConnection, installFakePeerConnection, ufragOf } from '../testing/FakePeerConnection';
import { PeerLink } from './PeerLink';

let uninstall: () => void;
let link: PeerLink;
let endpoints = 0;
let states: string[];
let problems: unknown[];

/** A media server as far as a link can tell: whatever is offered is answered, each time by an endpoint of its own. */
function answer({ link: id, epoch, description }: Signal): void {
  if (description?.type !== 'offer') return;
  const offer = /x-id:(\d+)/.exec(description.sdp)?.[1] ?? expect.fail('not an offer of ours');
  const endpoint = `a=ice-ufrag:${9_000 + ++endpoints}\r\na=x-answers:${offer}`;
  const sdp = `v=0\r\n${endpoint}\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=sendrecv\r\n`;
  setTimeout(() => {
    link.receive({ link: id, epoch, description: { type: 'answer', sdp } });
  }, 10);
}

beforeEach(async () => {
  vi.useFakeTimers();
  uninstall = installFakePeerConnection();
  endpoints = 0;
  states = [];
  problems = [];
  const spec = { id: 'l', peer: 'mother', polite: false, send: true, receive: true };
  const silence = { track: undefined, originalSound: false };
  link = new PeerLink(spec, 1, {}, silence, {
    signal: answer,
    remoteTrack: () => undefined,
    state: (_, state) => void states.push(state),
    suspicious: () => undefined,
    problem: (problem) => void problems.push(problem),
  });
  await pass(100);
});

afterEach(() => {
  expect(problems).toEqual([]);
  link.close();
  vi.runOnlyPendingTimers();
  expect(vi.getTimerCount()).toBe(0);
  uninstall();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const pc = () => FakePeerConnection.all[0] ?? expect.fail('no connection');

test('the client offers, and is answered', () => {
  expect(endpoints).toBe(1);
  expect(pc().signalingState).toBe('stable');
});

test('a restart meets a fresh endpoint, whose answer is taken in the same connection', async () => {
  pc().ice('connected');
  const before = [pc().currentLocal, pc().currentRemote].map(ufragOf);
  pc().ice('failed');
  await pass(100);
  pc().ice('connected');
  const now = [pc().currentLocal, pc().currentRemote].map(ufragOf);
  expect(endpoints).toBe(2);
  expect(pc().signalingState).toBe('stable');
  expect(now.filter((ufrag) => before.includes(ufrag))).toEqual([]);
  expect(pc().getTransceivers()).toHaveLength(1);
  expect(states).toEqual(['failed', 'restarted']);
});
