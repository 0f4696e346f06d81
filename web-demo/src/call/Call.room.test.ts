import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakePeerConnection } from './testing/FakePeerConnection';
import { CallBench } from './testing/CallBench';
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

describe('the others', () => {
  test('somebody knocks, comes in, is lost, comes back, and leaves', async () => {
    await bench.join();
    bench.emit('participant_joined', { seq: 11, participant: person('mother', { state: 'waiting' }) });
    bench.emit('participant_updated', { seq: 12, participant: person('mother') });
    bench.emit('participant_updated', { seq: 13, participant: person('mother', { state: 'reconnecting' }) });
    bench.emit('participant_updated', { seq: 14, participant: person('mother') });
    bench.emit('participant_left', { seq: 15, participant: 'mother', reason: 'connection_lost' });
    expect(bench.heardNames).toEqual([
      ...[
        'participant_waiting',
        'participant_arrived',
        'participant_changed',
        'participant_changed',
        'participant_left',
      ],
    ]);
    expect(bench.heard.at(-1)?.[1]).toMatchObject({ participant: { id: 'mother' }, reason: 'connection_lost' });
    expect(now().others).toEqual([]);
  });

  test('a message that comes twice happens once', async () => {
    await bench.join();
    bench.emit('chat', { seq: 11, from: 'mother', text: 'hello', at });
    bench.emit('chat', { seq: 11, from: 'mother', text: 'hello', at });
    bench.emit('participant_joined', { seq: 10, participant: person('ghost') });
    expect(bench.heardNames).toEqual(['chat']);
    expect(now().chat).toHaveLength(1);
    expect(now().others).toEqual([]);
  });

  test.each(['reply first', 'echo first'])("one's own line stands once: %s", async (order) => {
    await bench.join();
    const echo = () => {
      bench.emit('chat', { seq: 50, from: 'me', text: 'hello', at });
    };
    if (order === 'echo first') {
      server.answer = (push) => {
        echo();
        push.ok({ seq: 50 });
      };
    }
    await call.sendChat('hello');
    if (order === 'reply first') echo();
    expect(now().chat).toMatchObject([{ seq: 50, from: 'me', text: 'hello' }]);
    expect(bench.heardNames).toEqual(['chat']);
  });
});

describe("one's own switches", () => {
  test('muting is immediate and told to the server', async () => {
    await bench.join();
    await call.microphone.acquire();
    call.setMuted(true);
    expect(call.microphone.track?.enabled).toBe(false);
    expect(now().own.muted).toBe(true);
    expect(server.last('update').payload).toEqual({ muted: true });
  });

  test('a moderator mutes the microphone, and nobody but oneself unmutes it', async () => {
    await bench.join();
    await call.microphone.acquire();
    bench.emit('participant_updated', { seq: 11, participant: person('me', { muted: true, muted_by: 'boss' }) });
    expect(call.microphone.track?.enabled).toBe(false);
    expect(bench.heard).toEqual([['muted_by_moderator', { by: 'boss' }]]);
    bench.emit('participant_updated', { seq: 12, participant: person('me', { muted: false }) });
    expect(call.microphone.track?.enabled).toBe(false);
    await bench.pass(1);
    expect(server.last('update').payload).toEqual({ muted: true });
  });

  test('a moderator switches original sound, and what is on its way wins over what the server says meanwhile', async () => {
    await bench.join();
    bench.emit('participant_updated', { seq: 11, participant: person('me', { original_sound: true }) });
    await bench.pass(1);
    expect(now().own.original_sound).toBe(true);
    expect(bench.heardNames).toEqual(['original_sound_changed']);
    server.answer = () => undefined;
    call.setOriginalSound(false);
    bench.emit('participant_updated', { seq: 12, participant: person('me', { original_sound: true }) });
    expect(now().own.original_sound).toBe(false);
  });

  test('what was switched while away is told at the return', async () => {
    await bench.join();
    server.up = false;
    server.socket.drop();
    call.setHand(true);
    expect(now().own.hand).toBe(true);
    server.up = true;
    await bench.pass(300);
    expect(server.last('update').payload).toEqual({ hand: true });
  });

  test('an update that a busy server refuses is told again when it asks for that', async () => {
    await bench.join();
    await call.microphone.acquire();
    let updates = 0;
    server.answer = (push) => {
      if (push.event === 'update' && ++updates === 1) push.error('rate_limited', 2);
      else push.ok();
    };
    call.setMuted(true);
    await bench.pass(1_900);
    expect(updates).toBe(1);
    await bench.pass(200);
    expect(updates).toBe(2);
    expect(server.last('update').payload).toEqual({ muted: true });
    await bench.pass(10_000);
    expect(updates).toBe(2);
  });

  test('a call that ends while a refused update waits tells nothing more', async () => {
    await bench.join();
    server.answer = (push) => {
      push.error('internal');
    };
    call.setHand(true);
    await bench.pass(10);
    bench.emit('phx_close', { code: 'removed' });
    await bench.pass(5_000);
    expect(server.pushed('update')).toHaveLength(1);
  });
});

test('what goes wrong out of sight is said on the console, without what was said or where', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  await bench.joinWithLink();
  bench.emit('chat', { seq: 11, text: 'a secret' });
  const [pc] = FakePeerConnection.all;
  if (pc) pc.setRemoteDescription = () => Promise.reject(new DOMException('a=candidate 10.0.0.7', 'OperationError'));
  bench.emit('signal', { link: 'a', epoch: 1, description: { type: 'answer', sdp: 'v=0' } });
  await bench.pass(10);
  expect(warn.mock.calls).toEqual([
    ['sawt: a message of the server is outside the protocol'],
    ['sawt: a connection failed:', 'OperationError'],
  ]);
  warn.mockRestore();
});
