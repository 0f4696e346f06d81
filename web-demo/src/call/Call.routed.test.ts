import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Encryption, LinkSpec } from './protocol/values';
import { CallBench } from './testing/CallBench';
import { FakePeerConnection } from './testing/FakePeerConnection';
import { person } from './testing/people';

let bench: CallBench;
let call: CallBench['call'];

beforeEach(async () => {
  bench = new CallBench();
  ({ call } = bench);
  await call.microphone.acquire();
  await bench.join({}, person('mother'), person('aunt'));
});

afterEach(() => bench.expectNothingLeft());

const own: LinkSpec = { id: 'own', peer: 'me', polite: false, send: true, receive: false };
const voice = (id: string, peer: string): LinkSpec => ({ id, peer, polite: false, send: false, receive: true });
const connections = () => FakePeerConnection.all.filter(({ signalingState }) => signalingState !== 'closed');

function links(epoch: number, ...specs: LinkSpec[]): void {
  bench.emit('links', { epoch, links: specs });
}

function encryption(seq: number, how: Encryption): void {
  bench.emit('session_updated', { seq, encryption: how });
}

/** From now on packets have come and gone on every connection that is open. */
function carry(): void {
  for (const pc of connections()) {
    const inbound = { id: 'in', type: 'inbound-rtp', kind: 'audio', timestamp: 0, packetsReceived: 50 };
    const outbound = { id: 'out', type: 'outbound-rtp', kind: 'audio', timestamp: 0, packetsSent: 50 };
    pc.stats = new Map<string, unknown>([
      ['in', inbound],
      ['out', outbound],
    ]);
  }
}

test('everybody is heard on a link of their own, and oneself on none', async () => {
  links(1, own, voice('m', 'mother'), voice('a', 'aunt'));
  await bench.pass(50);
  const [sending, mother, aunt] = connections();
  expect(sending?.getTransceivers()[0]?.sender.track).toBe(call.microphone.track);
  expect([mother, aunt].map((pc) => pc?.getTransceivers()[0]?.sender.track)).toEqual([null, null]);
  const [ear] = aunt?.getTransceivers() ?? [];
  if (ear) ear.receiver.sources = [{ timestamp: 1, audioLevel: 0.3 }];
  expect(call.level('aunt')).toBeGreaterThan(0.5);
  expect(call.level('mother')).toBe(0);
  carry();
  await bench.pass(2_000);
  expect([...call.getSnapshot().quality.keys()]).toEqual(['mother', 'aunt']);
});

test('a rescue is told with how the call is encrypted now, and the server hears when all flow again', async () => {
  encryption(11, 'to_server');
  links(1, own, voice('m', 'mother'), voice('a', 'aunt'));
  carry();
  await bench.pass(2_000);
  const quality = call.getSnapshot().quality;
  bench.heard = [];

  encryption(12, 'end_to_end');
  const mesh = { polite: false, send: true, receive: true };
  links(2, { ...mesh, id: 'm2', peer: 'mother' }, { ...mesh, id: 'a2', peer: 'aunt' });
  expect(bench.heard).toEqual([['media_moved', { encryption: 'end_to_end' }]]);
  expect(call.getSnapshot().session?.encryption).toBe('end_to_end');
  expect(connections()).toHaveLength(2);
  await bench.pass(500);
  expect(bench.server.pushed('stats')).toEqual([]);

  carry();
  await bench.pass(200);
  const flowing = ['m2', 'a2'].map((id): unknown => expect.objectContaining({ id, flowing: true }));
  expect(bench.server.pushed('stats').map(({ payload }) => payload)).toEqual([{ links: flowing }]);
  await bench.pass(2_000);
  expect(call.getSnapshot().quality).toEqual(quality);
  expect(bench.heardNames).not.toContain('quality_changed');
});

test('a link of one person that is replaced changes nothing for the others, and is no move', async () => {
  links(1, own, voice('m', 'mother'), voice('a', 'aunt'));
  carry();
  await bench.pass(2_000);
  const before = connections();
  bench.heard = [];
  links(1, own, voice('m', 'mother'), voice('b', 'aunt'));
  expect(connections().slice(0, 2)).toEqual(before.slice(0, 2));
  expect(bench.heard).toEqual([]);
  await bench.pass(2_000);
  expect(call.getSnapshot().quality.get('aunt')).toMatchObject({ level: 'good', flowing: true });
});

test('who is alone when the media moves is not told, but sees how it is encrypted', async () => {
  links(1);
  encryption(11, 'to_server');
  links(2);
  await bench.pass(10);
  expect(bench.heardNames).not.toContain('media_moved');
  expect(call.getSnapshot().session?.encryption).toBe('to_server');
});
