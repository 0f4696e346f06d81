// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LinkSpec } from '../protocol/values';
import { installFakePeerConnection, ufragOf } from '../testing/FakePeerConnection';
import { LinkEnd } from '../testing/LinkEnd';

let uninstall: () => void;
let impolite: LinkEnd;
let polite: LinkEnd;

beforeEach(() => {
  vi.useFakeTimers();
  uninstall = installFakePeerConnection();
});

afterEach(() => {
  for (const end of [impolite, polite]) {
    expect(end.problems).toEqual([]);
    end.link.close();
  }
  vi.runOnlyPendingTimers();
  expect(vi.getTimerCount()).toBe(0);
  uninstall();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function connect(spec: Partial<LinkSpec> = {}, politeSpec = spec): Promise<void> {
  impolite = new LinkEnd(false, spec);
  polite = new LinkEnd(true, politeSpec);
  impolite.peer = polite;
  polite.peer = impolite;
  await pass(100);
  for (const end of [impolite, polite]) end.pc.ice('connected');
}

function expectAgreement(): void {
  expect([impolite.pc.signalingState, polite.pc.signalingState]).toEqual(['stable', 'stable']);
  expect(ufragOf(impolite.pc.currentRemote)).toBe(polite.ufrag);
  expect(ufragOf(polite.pc.currentRemote)).toBe(impolite.ufrag);
}

describe('the first negotiation', () => {
  test('the impolite side starts, and each side ends with one transceiver that sends its track', async () => {
    await connect();
    expectAgreement();
    expect([impolite.offers(), polite.offers()]).toEqual([1, 0]);
    for (const end of [impolite, polite]) {
      const [transceiver, ...more] = end.pc.getTransceivers();
      expect(more).toEqual([]);
      expect(transceiver?.direction).toBe('sendrecv');
      expect(transceiver?.sender.track).toBe(end.track);
      expect(end.tracks).toHaveLength(1);
    }
  });

  test.each([
    [{ send: true, receive: false }, { send: false, receive: true }, 'sendonly', 'recvonly'],
    [{ send: false, receive: true }, { send: true, receive: false }, 'recvonly', 'sendonly'],
  ])('who only listens sends nothing: %j', async (mine, theirs, myDirection, theirDirection) => {
    await connect(mine, theirs);
    expect(impolite.pc.getTransceivers()[0]?.direction).toBe(myDirection);
    expect(polite.pc.getTransceivers()[0]?.direction).toBe(theirDirection);
    expect(impolite.pc.getTransceivers()[0]?.sender.track).toBe(mine.send ? impolite.track : null);
    expect(polite.pc.getTransceivers()[0]?.sender.track).toBe(theirs.send ? polite.track : null);
  });

  test('candidates that come before the description wait for it', async () => {
    await connect();
    const fresh = new LinkEnd(true);
    fresh.link.receive({ link: 'l', epoch: 1, candidate: { candidate: 'early' } });
    await pass(10);
    expect(fresh.pc.candidates).toEqual([]);
    fresh.link.receive(impolite.sent[0] ?? expect.fail('no offer'));
    await pass(20);
    expect(fresh.pc.candidates).toEqual([{ candidate: 'early' }]);
    expect(fresh.problems).toEqual([]);
    fresh.link.close();
  });

  test('the answer does not wait for the browser to take those candidates', async () => {
    await connect();
    const fresh = new LinkEnd(true);
    fresh.pc.addIceCandidate = () => new Promise(() => undefined);
    fresh.link.receive({ link: 'l', epoch: 1, candidate: { candidate: 'early' } });
    fresh.link.receive(impolite.sent[0] ?? expect.fail('no offer'));
    await pass(20);
    expect(fresh.sent[0]?.description?.type).toBe('answer');
    fresh.link.close();
  });

  test('the audio is marked urgent, and original sound gets more room', async () => {
    await connect();
    const sender = impolite.pc.getTransceivers()[0]?.sender;
    expect(sender?.parameters.encodings[0]).toEqual({ active: true, priority: 'high', networkPriority: 'high' });
    impolite.link.send({ track: undefined, originalSound: true });
    await pass(1);
    expect(sender?.parameters.encodings[0]?.maxBitrate).toBe(64_000);
    expect(sender?.track).toBeNull();
    expect(impolite.offers()).toBe(1);
  });

  test('the other side is asked for error correction and no silence suppression', async () => {
    await connect();
    expect(impolite.pc.currentRemote?.sdp).toContain('a=fmtp:111 useinbandfec=1;usedtx=0;stereo=0;sprop-stereo=0');
  });
});

describe('both sides offer at once', () => {
  test('the polite one gives way, and both agree on the restart', async () => {
    await connect();
    const before = [impolite.ufrag, polite.ufrag];
    impolite.pc.restartIce();
    polite.pc.restartIce();
    await pass(200);
    expectAgreement();
    expect(impolite.ufrag).not.toBe(before[0]);
    expect(polite.ufrag).not.toBe(before[1]);
  });

  test('an offer that overtakes the answer on its way is not lost', async () => {
    await connect();
    impolite.pc.restartIce();
    await pass(12);
    polite.pc.restartIce();
    await pass(200);
    expectAgreement();
  });
});

describe('when the path breaks', () => {
  test('3 s of disconnection are mended by an ICE restart, and the server hears of both ends of it', async () => {
    await connect();
    const before = impolite.ufrag;
    impolite.pc.ice('disconnected');
    await pass(2_900);
    expect(impolite.states).toEqual([]);
    expect(impolite.suspicions).toBe(1);
    await pass(200);
    expect(impolite.states).toEqual(['failed']);
    expect(impolite.ufrag).not.toBe(before);
    impolite.pc.ice('connected');
    expect(impolite.states).toEqual(['failed', 'restarted']);
    await pass(60_000);
    expect(impolite.offers()).toBe(2);
  });

  test('a short disconnection heals by itself', async () => {
    await connect();
    impolite.pc.ice('disconnected');
    await pass(2_000);
    impolite.pc.ice('connected');
    await pass(10_000);
    expect(impolite.offers()).toBe(1);
    expect(impolite.states).toEqual([]);
  });

  test('both notice at once and still end with one agreement', async () => {
    await connect();
    const before = [impolite.ufrag, polite.ufrag];
    impolite.pc.ice('failed');
    polite.pc.ice('failed');
    await pass(500);
    expectAgreement();
    expect(impolite.ufrag).not.toBe(before[0]);
    expect(polite.ufrag).not.toBe(before[1]);
  });

  test('a restart that did not help is followed by another, less and less often', async () => {
    await connect();
    impolite.pc.ice('failed');
    await pass(30_000);
    expect(impolite.offers()).toBe(1 + 4); // At 0, 2, 6 and 14 s.
    expect(impolite.states).toEqual(['failed']);
  });

  test('a restart whose offer was lost on the way is offered again', async () => {
    await connect();
    impolite.connected = false;
    impolite.pc.ice('failed');
    await pass(1_000);
    expect(impolite.pc.signalingState).toBe('have-local-offer');
    impolite.connected = true;
    await pass(1_500);
    expectAgreement();
  });

  test('without signalling nothing is tried, and at its return at once', async () => {
    await connect();
    impolite.link.signallingLost();
    impolite.connected = false;
    impolite.pc.ice('failed');
    await pass(20_000);
    expect(impolite.offers()).toBe(1);
    impolite.connected = true;
    impolite.link.signallingReturned();
    await pass(100);
    expect(impolite.offers()).toBe(2);
    expectAgreement();
  });

  test('an offer that nobody answered is said again', async () => {
    await connect();
    impolite.connected = false;
    impolite.pc.restartIce();
    await pass(50);
    expect(impolite.pc.signalingState).toBe('have-local-offer');
    impolite.connected = true;
    impolite.link.signallingReturned();
    await pass(100);
    expectAgreement();
  });

  test('signals that were delivered twice change nothing', async () => {
    await connect();
    for (const signal of polite.sent) impolite.link.receive(signal);
    for (const signal of impolite.sent) polite.link.receive(signal);
    await pass(200);
    expectAgreement();
  });
});
