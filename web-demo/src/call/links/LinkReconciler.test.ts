// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Signal } from '../protocol/server';
import type { LinkSpec } from '../protocol/values';
import { FakePeerConnection, installFakePeerConnection } from '../testing/FakePeerConnection';
import { FakeTrack } from '../testing/FakeTrack';
import { LinkReconciler } from './LinkReconciler';

let uninstall: () => void;
let links: LinkReconciler;
let sent: Signal[];
let closed: string[];

beforeEach(() => {
  vi.useFakeTimers();
  uninstall = installFakePeerConnection();
  links = new LinkReconciler();
  sent = [];
  closed = [];
  links.on('signal', (signal) => void sent.push(signal));
  links.on('closed', ({ link }) => void closed.push(link));
});

afterEach(() => {
  links.dispose();
  uninstall();
  vi.useRealTimers();
});

const link = (id: string): LinkSpec => ({ id, peer: `peer of ${id}`, polite: false, send: true, receive: true });
const connections = () => FakePeerConnection.all.map(({ signalingState }) => signalingState);

test('what is missing is created, what is gone is closed, what matches is not touched', () => {
  links.reconcile(1, [link('a'), link('b')]);
  const [a] = links.links;
  links.reconcile(1, [link('a'), link('c')]);
  expect(links.links.map(({ spec }) => spec.id)).toEqual(['a', 'c']);
  expect(links.links[0]).toBe(a);
  expect(closed).toEqual(['b']);
  expect(connections()).toEqual(['stable', 'closed', 'stable']);
});

test('the same links again, as after a rejoin, leave the media alone', () => {
  links.reconcile(1, [link('a')]);
  links.reconcile(1, [link('a')]);
  expect(FakePeerConnection.all).toHaveLength(1);
  expect(closed).toEqual([]);
});

test('a connection that the browser refuses costs none of the others, and is tried again', () => {
  const problems: unknown[] = [];
  links.on('problem', (problem) => problems.push(problem));
  const refused = new DOMException('too many', 'UnknownError');
  const Refusing = function () {
    Object.assign(globalThis, { RTCPeerConnection: FakePeerConnection });
    throw refused;
  };
  Object.assign(globalThis, { RTCPeerConnection: Refusing });
  links.reconcile(1, [link('a'), link('b')]);
  expect(problems).toEqual([refused]);
  expect(links.links.map(({ spec }) => spec.id)).toEqual(['b']);
  links.reconcile(1, [link('a'), link('b')]);
  expect(links.links.map(({ spec }) => spec.id)).toEqual(['b', 'a']);
});

test('a new epoch makes every link anew, also under its old name', () => {
  links.reconcile(1, [link('a')]);
  links.reconcile(2, [link('a')]);
  expect(connections()).toEqual(['closed', 'stable']);
  expect(links.links[0]?.epoch).toBe(2);
});

test('media that moves while it runs is told of, but neither the first links nor others beside them', () => {
  const moved = vi.fn();
  links.on('moved', moved);
  links.reconcile(1, []);
  links.reconcile(2, [link('a')]);
  links.reconcile(2, [link('a'), link('b')]);
  links.reconcile(2, [link('b')]);
  expect(moved).not.toHaveBeenCalled();
  links.reconcile(3, [link('c')]);
  links.reconcile(3, [link('c')]);
  expect(moved).toHaveBeenCalledTimes(1);
});

test('in a routed room one link sends, and each of the others brings one voice', () => {
  const own = { id: 'o', peer: 'me', polite: false, send: true, receive: false };
  const voice = (id: string): LinkSpec => ({ ...link(id), send: false });
  links.reconcile(1, [own, voice('a'), voice('b')]);
  const directions = FakePeerConnection.all.map((pc) => pc.getTransceivers().map(({ direction }) => direction));
  expect(directions).toEqual([['sendonly'], ['recvonly'], ['recvonly']]);
});

test('signals of another epoch or of no link are ignored', async () => {
  links.reconcile(2, [{ ...link('a'), polite: true }]);
  const offer = { type: 'offer' as const, sdp: 'v=0\r\na=x-id:1\r\na=sendrecv\r\n' };
  links.receive({ link: 'a', epoch: 1, description: offer });
  links.receive({ link: 'z', epoch: 2, description: offer });
  await vi.advanceTimersByTimeAsync(50);
  expect(sent).toEqual([]);
  links.receive({ link: 'a', epoch: 2, description: offer });
  await vi.advanceTimersByTimeAsync(50);
  expect(sent).toMatchObject([{ link: 'a', epoch: 2, description: { type: 'answer' } }]);
});

test('fresh relay credentials reach links that exist and links to come', () => {
  links.reconcile(1, [link('a')]);
  links.useIceServers([{ urls: ['turn:t'], username: 'u', credential: 'c' }]);
  links.reconcile(1, [link('a'), link('b')]);
  const servers = [{ urls: ['turn:t'], username: 'u', credential: 'c' }];
  for (const { configurations } of FakePeerConnection.all) {
    expect(configurations.at(-1)).toEqual({
      bundlePolicy: 'max-bundle',
      iceTransportPolicy: 'all',
      iceServers: servers,
    });
  }
});

test('another microphone reaches links that exist and links to come', async () => {
  const track = new FakeTrack('audio') as unknown as MediaStreamTrack;
  links.reconcile(1, [link('a')]);
  links.send({ track, originalSound: true });
  links.reconcile(1, [link('a'), link('b')]);
  await vi.advanceTimersByTimeAsync(50);
  expect(FakePeerConnection.all.map((pc) => pc.getTransceivers()[0]?.sender.track)).toEqual([track, track]);
});

test('after dispose every connection is closed and no timer runs', () => {
  links.reconcile(1, [link('a'), link('b')]);
  links.links[0]?.pc.oniceconnectionstatechange?.(new Event('x'));
  links.dispose();
  vi.runOnlyPendingTimers();
  expect(connections()).toEqual(['closed', 'closed']);
  expect(vi.getTimerCount()).toBe(0);
});
