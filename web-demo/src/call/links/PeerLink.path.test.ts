// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installFakePeerConnection, ufragOf } from '../testing/FakePeerConnection';
import { LinkEnd } from '../testing/LinkEnd';

let uninstall: () => void;
let impolite: LinkEnd;
let polite: LinkEnd;

/** Two ends that agree, and find no path to each other. */
beforeEach(async () => {
  vi.useFakeTimers();
  uninstall = installFakePeerConnection();
  impolite = new LinkEnd(false);
  polite = new LinkEnd(true);
  impolite.peer = polite;
  polite.peer = impolite;
  await pass(100);
  for (const end of [impolite, polite]) end.pc.ice('checking');
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

test('after 12 s the server hears of it, ICE is restarted, and it is tried on, until a path is there', async () => {
  const before = impolite.ufrag;
  await pass(11_800);
  expect(impolite.states).toEqual([]);
  await pass(200);
  expect([impolite.states, polite.states]).toEqual([['failed'], ['failed']]);
  await pass(1_000);
  expect(impolite.ufrag).not.toBe(before);
  expect(ufragOf(impolite.pc.currentRemote)).toBe(polite.ufrag);
  await pass(60_000);
  expect(impolite.states).toEqual(['failed']);
  expect(impolite.offers()).toBeGreaterThan(3);
  impolite.pc.ice('connected');
  expect(impolite.states).toEqual(['failed', 'restarted']);
  const tried = impolite.offers();
  polite.pc.ice('connected');
  await pass(60_000);
  expect(impolite.offers()).toBe(tried);
});

test('a path that takes its time is not disturbed', async () => {
  await pass(10_000);
  for (const end of [impolite, polite]) end.pc.ice('connected');
  await pass(60_000);
  expect([impolite.states, polite.states, impolite.offers()]).toEqual([[], [], 1]);
});

test('who waits for an offer in vain makes none up, and takes it when it comes', async () => {
  const fresh = new LinkEnd(true);
  await pass(20_000);
  expect([fresh.states, fresh.sent]).toEqual([['failed'], []]);
  fresh.link.receive(impolite.sent[0] ?? expect.fail('no offer'));
  await pass(20);
  expect(fresh.pc.signalingState).toBe('stable');
  fresh.link.close();
});
