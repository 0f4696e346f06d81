import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeDevices, stubAudio, stubDevices } from '../call/testing/browser';
import { GuestVisit } from './guest/entry/GuestVisit';
import { tabMemory } from './guest/entry/tabMemory';
import { invited, realtimeToken, TestRoom } from './guest/entry/testWorld';
import { steadyMicrophone } from './steadyMicrophone';

beforeEach(() => {
  stubDevices(new FakeDevices());
  stubAudio();
});

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

/** Loads the parents' page: everything is made anew, and only the tab's storage stays. */
function load(token?: string) {
  const microphone = steadyMicrophone(tabMemory.joinedSession);
  const rooms: TestRoom[] = [];
  const visit = new GuestVisit<TestRoom>({
    api: {
      exchange: () => Promise.resolve(invited),
      guest: () => Promise.resolve(invited),
      consent: () => Promise.resolve(realtimeToken),
      rate: () => Promise.resolve(),
      record: () => Promise.reject(new Error('not asked for')),
      realtimeToken: () => Promise.reject(new Error('not asked for')),
    },
    memory: tabMemory,
    language: () => 'ar',
    tokenInAddress: () => token,
    forgetToken: () => undefined,
    microphone,
    openRoom: () => {
      const room = new TestRoom();
      rooms.push(room);
      return room;
    },
  });
  return { visit, microphone, rooms };
}

test('a parent who muted the microphone is silent after a reload, and heard again once unmuted', async () => {
  const first = load('token');
  await first.visit.open();
  await first.visit.join();
  expect(first.microphone.track?.enabled).toBe(true);
  first.microphone.setMuted(true);

  const second = load();
  expect(second.microphone.getSnapshot().muted).toBe(true); // What the join tells the server.
  await second.visit.open();
  await second.microphone.acquire();
  expect(second.visit.getSnapshot().page).toBe('session');
  expect(second.microphone.track?.enabled).toBe(false);
  second.microphone.setMuted(false);

  expect(load().microphone.getSnapshot().muted).toBe(false);
});

test('a parent who left muted and comes back is heard, also after another reload', async () => {
  const { visit, microphone, rooms } = load('token');
  await visit.open();
  await visit.join();
  microphone.setMuted(true);
  rooms[0]?.end({ kind: 'left' });
  expect(load().microphone.getSnapshot().muted).toBe(false); // A reload here asks for Join, and tests the microphone.
  await visit.join();
  expect(load().microphone.getSnapshot().muted).toBe(false);
});

test('a therapist is muted in the session in which that was meant, and in no other', () => {
  steadyMicrophone(() => 'session-1').setMuted(true);
  expect(steadyMicrophone(() => 'session-2').getSnapshot().muted).toBe(false);
  expect(steadyMicrophone(() => 'session-1').getSnapshot().muted).toBe(true);
});

test('where nothing can be stored the microphone works all the same', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  const microphone = steadyMicrophone(() => 'session-1');
  microphone.setMuted(true);
  vi.restoreAllMocks();
  expect(microphone.getSnapshot().muted).toBe(true);
});
