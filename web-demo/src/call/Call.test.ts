import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CallBench } from './testing/CallBench';
import { FakePeerConnection } from './testing/FakePeerConnection';
import { FakeTrack } from './testing/FakeTrack';
import { at, person } from './testing/people';

let bench: CallBench;
let call: CallBench['call'];
let server: CallBench['server'];
const now = () => call.getSnapshot();

beforeEach(() => {
  bench = new CallBench();
  ({ call, server } = bench);
});

afterEach(() => bench.expectNothingLeft());

describe('coming in', () => {
  test('connecting, then joined, with everybody who is there, none of whom arrived', async () => {
    const connected = call.connect();
    expect(now().status.name).toBe('connecting');
    await bench.pass(20);
    bench.snapshot(10, person('me'), person('mother'));
    await connected;
    expect(now()).toMatchObject({
      status: { name: 'joined', since: at },
      you: { id: 'me' },
      others: [{ id: 'mother' }],
      session: { state: 'open', opened_at: at },
    });
    expect(bench.heardNames).toEqual(['joined']);
  });

  test('who waits is told so, and of being let in; who was there before did not arrive', async () => {
    bench.seat = { ...bench.seat, state: 'waiting' };
    await bench.join({ role: 'guardian', state: 'waiting' });
    expect(now().status.name).toBe('waiting');
    bench.emit('participant_updated', { seq: 11, participant: person('me', { state: 'declined' }) });
    expect(now().status.name).toBe('declined');
    bench.snapshot(12, person('me'), person('doctor'));
    expect(now().status.name).toBe('joined');
    expect(bench.heardNames).toEqual(['declined', 'joined']);
  });

  test('a refusal ends the call with its code', async () => {
    server.answer = (push) => {
      push.error('too_early', 60);
    };
    const refused = expect(call.connect()).rejects.toMatchObject({ code: 'too_early', retryAfter: 60 });
    await bench.pass(20);
    await refused;
    expect(now().status).toEqual({ name: 'ended', end: { kind: 'refused', code: 'too_early', retryAfter: 60 } });
  });

  test('a parent without a microphone joins, listens, and can speak later', async () => {
    bench.devices.answer = new DOMException('', 'NotFoundError');
    await call.microphone.acquire();
    await bench.joinWithLink();
    const [sender] = FakePeerConnection.all[0]?.getTransceivers().map((transceiver) => transceiver.sender) ?? [];
    expect(sender?.track).toBeNull();
    expect(now().microphone).toMatchObject({ status: 'problem', problem: 'absent' });
    bench.devices.answer = new FakeTrack('audio');
    await call.microphone.acquire();
    await bench.pass(10);
    expect(sender?.track).toBe(call.microphone.track);
    expect(server.pushed('signal')).toHaveLength(1);
  });
});

describe('the end', () => {
  test.each([
    ['taken_over', { kind: 'taken_over' }],
    ['removed', { kind: 'removed' }],
    ['revoked', { kind: 'revoked' }],
    ['session_ended', { kind: 'session_ended', reason: 'unknown' }],
  ])('phx_close %s', async (code, end) => {
    await bench.joinWithLink();
    bench.emit('phx_close', { code });
    expect(now().status).toEqual({ name: 'ended', end });
    expect(bench.heard).toEqual([['ended', end]]);
  });

  test('the reason of an end is kept when the topic closes after it', async () => {
    await bench.joinWithLink();
    bench.emit('session_ended', { seq: 12, reason: 'ended_by_staff', seconds: 1800 });
    bench.emit('phx_close', { code: 'session_ended' });
    expect(bench.heard).toEqual([['ended', { kind: 'session_ended', reason: 'ended_by_staff', seconds: 1800 }]]);
  });

  test('who leaves is silent at once and the server knows', async () => {
    await call.microphone.acquire();
    await bench.joinWithLink();
    const left = call.leave();
    expect(bench.devices.given[0]?.readyState).toBe('ended');
    await bench.pass(10);
    await left;
    expect(server.pushed('leave')).toHaveLength(1);
    expect(bench.heard).toEqual([['ended', { kind: 'left' }]]);
  });

  test('leaving does not wait for a server that is gone', async () => {
    await bench.joinWithLink();
    server.answer = () => undefined;
    const left = call.leave();
    await bench.pass(2_000);
    await left;
    expect(now().status).toMatchObject({ end: { kind: 'left' } });
  });

  test('what a moderator does is pushed', async () => {
    await bench.join();
    await Promise.all([
      call.admit('x'),
      call.deny('x'),
      call.remove('x'),
      call.mute('x'),
      call.setOriginalSoundOf('x', true),
      call.endSession(),
    ]);
    for (const event of ['admit', 'deny', 'remove', 'mute'])
      expect(server.last(event).payload).toEqual({ participant: 'x' });
    expect(server.last('sound').payload).toEqual({ participant: 'x', original_sound: true });
    expect(server.pushed('end')).toHaveLength(1);
  });

  test('chat while the server is away is refused, so that the page keeps the text', async () => {
    await bench.join();
    server.up = false;
    server.socket.drop();
    await expect(call.sendChat('hello')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
