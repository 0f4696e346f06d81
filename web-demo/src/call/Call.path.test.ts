import { afterEach, beforeEach, expect, test } from 'vitest';
import { CallBench } from './testing/CallBench';
import { FakePeerConnection } from './testing/FakePeerConnection';

let bench: CallBench;

beforeEach(async () => {
  bench = new CallBench();
  await bench.joinWithLink();
});

afterEach(() => bench.expectNothingLeft());

const unreachable = () => bench.call.getSnapshot().unreachable;
const states = () => bench.server.pushed('link_state').map(({ payload }) => payload['state']);

function ice(state: RTCIceConnectionState): void {
  FakePeerConnection.all.at(-1)?.ice(state);
}

test('a call that finds no path tells the server after 12 s and the person within 15, and goes on trying', async () => {
  ice('checking');
  await bench.pass(12_000);
  expect(states()).toEqual(['failed']);
  expect(bench.server.last('link_state').payload).toMatchObject({ link: 'a', epoch: 1 });
  await bench.pass(2_950);
  expect(unreachable()).toEqual(['mother']);
  const offers = bench.server.pushed('signal').length;
  await bench.pass(30_000);
  expect(bench.server.pushed('signal').length).toBeGreaterThan(offers);
  ice('connected');
  await bench.pass(600);
  expect(unreachable()).toEqual([]);
  expect(states()).toEqual(['failed', 'restarted']);
});

test('a path that is cut in mid-call is spoken of when no other was found, and no more when there is one', async () => {
  ice('connected');
  await bench.pass(20_000);
  ice('disconnected');
  await bench.pass(8_000);
  expect(unreachable()).toEqual([]);
  await bench.pass(2_000);
  expect(unreachable()).toEqual(['mother']);
  ice('connected');
  await bench.pass(600);
  expect(unreachable()).toEqual([]);
});

test('who lost the server, too, is shown as reconnecting, and not as unreachable', async () => {
  ice('connected');
  await bench.pass(1_000);
  const mother = bench.call.getSnapshot().others[0] ?? expect.fail('nobody there');
  bench.emit('participant_updated', { seq: 11, participant: { ...mother, state: 'reconnecting' } });
  ice('failed');
  await bench.pass(30_000);
  expect(unreachable()).toEqual([]);
});

test('what a test of the paths found is told to the server', async () => {
  const paths = { direct: 'fails', relay_udp: 'fails', relay_tcp: 'works', relay_tls: 'absent' } as const;
  await bench.call.reportPaths(paths);
  expect(bench.server.last('paths').payload).toEqual(paths);
});
