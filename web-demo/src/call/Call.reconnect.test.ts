import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CallBench } from './testing/CallBench';
import { FakePeerConnection } from './testing/FakePeerConnection';
import type { Push } from './testing/FakePhoenix';
import { at } from './testing/people';

let bench: CallBench;
let call: CallBench['call'];
let server: CallBench['server'];
const now = () => call.getSnapshot();

beforeEach(() => {
  bench = new CallBench();
  ({ call, server } = bench);
});

afterEach(() => bench.expectNothingLeft());

describe('when the server is killed and started again', () => {
  test('the seat is claimed, the media never stops, and nothing is told twice', async () => {
    await bench.joinWithLink();
    server.up = false;
    server.socket.drop();
    expect(now()).toMatchObject({ status: { name: 'joined' }, reconnecting: { since: expect.any(String) as string } });
    await bench.pass(5_000);
    bench.seat = { ...bench.seat, resumed: true, seq: 11 };
    server.up = true;
    await bench.pass(200);
    expect(server.last('phx_join').payload).toMatchObject({ participant: 'me', resume: 'secret', last_seq: 10 });
    bench.emit('chat', { seq: 11, from: 'mother', text: 'are you there', at });
    bench.links(1, 'a');
    expect(FakePeerConnection.all.map(({ signalingState }) => signalingState)).toEqual(['have-local-offer']);
    expect(bench.heardNames).toEqual(['reconnecting', 'returned', 'chat']);
    expect(now().reconnecting).toBeUndefined();
  });

  test('signals made meanwhile are delivered at the return', async () => {
    await bench.joinWithLink();
    server.socket.drop();
    const [pc] = FakePeerConnection.all;
    pc?.onicecandidate?.({ candidate: { toJSON: () => ({ candidate: 'made while away' }) } });
    await bench.pass(200);
    const before = server.pushed('signal').length;
    await bench.pass(3_000);
    expect(server.pushed('signal')).toHaveLength(before); // Not before the server has said which links exist.
    bench.links(1, 'a');
    await bench.pass(10);
    const candidates = server
      .pushed('signal')
      .slice(before)
      .map((push: Push) => push.payload['candidate']);
    expect(candidates).toContainEqual({ candidate: 'made while away' });
  });
});
