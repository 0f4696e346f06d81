import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallEnd } from '../../../call';
import { consentVersion } from './consent';
import type { Refusal } from './guest';
import { Refused } from './guestApi';
import { clinic, inNewWorld, invited, realtimeToken, type World } from './testWorld';

let world: World;
const newWorld = inNewWorld();
beforeEach(() => {
  world = newWorld();
});

describe('Join', () => {
  test('is the consent, and leads into the room', async () => {
    const room = await world.joins();
    expect(world.page).toBe('session');
    expect(world.api.consent).toHaveBeenCalledWith('link-1', consentVersion, 'ar');
    expect(room.token).toEqual(realtimeToken);
    expect(world.remembered).toBe('session-1');
  });

  test('with an open microphone asks the server before anything else can happen', async () => {
    await world.visit.open();
    const joined = world.visit.join();
    expect(world.api.consent).toHaveBeenCalled();
    expect(world.rooms[0]?.prepared).toBe(true);
    await joined;
  });

  test('without a microphone stops before anything is agreed to, and can be pressed again', async () => {
    world.microphone = 'problem';
    await world.visit.open();
    await world.visit.join();
    expect(world.visit.getSnapshot()).toMatchObject({ page: 'welcome', joining: false });
    expect(world.api.consent).not.toHaveBeenCalled();
    expect(world.rooms).toEqual([]);
    world.microphone = 'live';
    await world.visit.join();
    expect(world.page).toBe('session');
  });

  test.each([
    ['live', 0],
    ['interrupted', 1],
    ['off', 1],
  ] as const)('with a microphone that is %s asks for it %i times', async (status, times) => {
    world.microphone = status;
    await world.joins();
    expect(world.asked).toBe(times);
  });

  test('without a microphone can be meant so', async () => {
    world.microphone = 'problem';
    await world.visit.open();
    await world.visit.join({ listenOnly: true });
    expect(world.page).toBe('session');
  });

  test('asks an observer for no microphone', async () => {
    world.microphone = 'problem';
    world.api.exchange.mockResolvedValueOnce({ ...invited, role: 'observer' });
    await world.joins();
    expect(world.page).toBe('session');
  });

  test('after leaving muted is to be heard again', async () => {
    const room = await world.joins();
    world.muted = true;
    room.end({ kind: 'left' });
    await world.visit.join();
    expect(world.muted).toBe(false);
  });

  test('pressed twice joins once', async () => {
    await world.visit.open();
    await Promise.all([world.visit.join(), world.visit.join()]);
    expect(world.rooms).toHaveLength(1);
    expect(world.api.consent).toHaveBeenCalledTimes(1);
  });

  test('of a link that was revoked meanwhile says so, and gives the microphone back', async () => {
    await world.visit.open();
    world.api.consent.mockRejectedValueOnce(new Refused({ code: 'revoked', clinic }));
    await world.visit.join();
    expect(world.visit.getSnapshot()).toEqual({ page: 'refused', refusal: { code: 'revoked', clinic } });
    expect(world.rooms).toMatchObject([{ connected: false, disposed: true }]);
    expect(world.microphone).toBe('off');
  });

  test('in a browser that keeps no cookies says that, and not that the link is missing', async () => {
    await world.visit.open();
    world.api.consent.mockRejectedValueOnce(new Refused({ code: 'no_link' }));
    await world.visit.join();
    expect(world.visit.getSnapshot()).toEqual({ page: 'refused', refusal: { code: 'cookies' } });
  });
});

describe('a reload', () => {
  beforeEach(() => {
    world.token = undefined;
  });

  test('during the call comes straight back, without Join and without a second consent', async () => {
    world.remembered = 'session-1';
    await world.visit.open();
    expect(world.page).toBe('session');
    expect(world.rooms[0]?.connected).toBe(true);
    expect(world.api.consent).not.toHaveBeenCalled();
  });

  test('comes back also where the microphone is refused now', async () => {
    world.remembered = 'session-1';
    world.microphone = 'problem';
    await world.visit.open();
    expect(world.page).toBe('session');
  });

  test('of a tab that joined another session asks for Join', async () => {
    world.remembered = 'session-of-last-week';
    await world.visit.open();
    expect(world.page).toBe('welcome');
  });

  test('is not the same as opening the link anew, which asks for Join', async () => {
    world.token = 'good-token';
    world.remembered = 'session-1';
    await world.visit.open();
    expect(world.page).toBe('welcome');
  });

  test('after the end does not join', async () => {
    world.remembered = 'session-1';
    world.api.guest.mockResolvedValueOnce({ ...invited, state: 'ended' });
    await world.visit.open();
    expect(world.page).toBe('ended');
  });
});

describe('the end of the call', () => {
  const backByJoin: CallEnd[] = [{ kind: 'left' }, { kind: 'removed' }, { kind: 'taken_over' }];

  test.each(backByJoin)('$kind: Join leads back, and a reload asks first', async (end) => {
    const room = await world.joins();
    room.end(end);
    expect(world.visit.getSnapshot()).toMatchObject({ page: 'left', how: end.kind });
    expect(room.disposed).toBe(true);
    expect(world.remembered).toBeUndefined();
    await world.visit.join();
    expect(world.page).toBe('session');
    expect(world.rooms).toHaveLength(2);
  });

  test('by the therapist says how long it was and when the next one is', async () => {
    const nextAt = new Date('2026-11-28T14:00:00Z');
    const room = await world.joins();
    world.api.guest.mockResolvedValueOnce({ ...invited, state: 'ended', nextAt });
    room.end({ kind: 'session_ended', reason: 'ended_by_staff', seconds: 2_580 });
    expect(world.visit.getSnapshot()).toMatchObject({ page: 'ended', seconds: 2_580 });
    await vi.advanceTimersByTimeAsync(0);
    expect(world.visit.getSnapshot()).toMatchObject({ page: 'ended', seconds: 2_580, guest: { nextAt } });
  });

  test('says goodbye also when the server cannot be asked what is next', async () => {
    const room = await world.joins();
    world.api.guest.mockRejectedValueOnce(new Refused({ code: 'offline' }));
    room.end({ kind: 'session_ended', reason: 'empty' });
    await vi.advanceTimersByTimeAsync(0);
    expect(world.page).toBe('ended');
  });

  const refusing: (readonly [CallEnd, Refusal['code']])[] = [
    [{ kind: 'revoked' }, 'revoked'],
    [{ kind: 'session_ended', reason: 'cancelled' }, 'cancelled'],
    [{ kind: 'session_ended', reason: 'not_started' }, 'not_started'],
    [{ kind: 'refused', code: 'session_full' }, 'session_full'],
    [{ kind: 'refused', code: 'too_late' }, 'too_late'],
    [{ kind: 'refused', code: 'unauthorized' }, 'no_link'],
    [{ kind: 'refused', code: 'forbidden' }, 'no_link'],
    [{ kind: 'refused', code: 'unknown_topic' }, 'other_link'],
  ];

  test.each(refusing)('%o shows %s', async (end, code) => {
    const room = await world.joins();
    room.end(end);
    expect(world.visit.getSnapshot()).toMatchObject({ page: 'refused', refusal: { code } });
  });

  test('by a code that is nobody’s fault offers the way back', async () => {
    const room = await world.joins();
    room.end({ kind: 'refused', code: 'internal' });
    expect(world.visit.getSnapshot()).toMatchObject({ page: 'left', how: 'lost' });
  });
});

describe('another link, opened in the same browser', () => {
  const otherChild = { ...invited, link: 'link-2', session: 'session-2' };
  const other = { page: 'refused', refusal: { code: 'other_link' } };

  test('is not agreed to by the Join of this tab', async () => {
    await world.visit.open();
    world.api.consent.mockRejectedValueOnce(new Refused({ code: 'other_link' }));
    await world.visit.join();
    expect(world.visit.getSnapshot()).toEqual(other);
    expect(world.api.consent).toHaveBeenCalledWith('link-1', consentVersion, 'ar');
    expect(world.rooms).toMatchObject([{ connected: false, disposed: true }]);
    expect(world.microphone).toBe('off');
  });

  test('does not come up when this tab is loaded anew, and neither does its call', async () => {
    world.token = undefined;
    world.opened = 'link-1';
    world.remembered = 'session-1';
    world.api.guest.mockResolvedValueOnce(otherChild);
    await world.visit.open();
    expect(world.visit.getSnapshot()).toEqual(other);
    expect(world.rooms).toEqual([]);
  });

  test('opened in this tab itself is what this tab is about from then on', async () => {
    world.opened = 'link-1';
    world.api.exchange.mockResolvedValueOnce(otherChild);
    await world.visit.open();
    await world.visit.join();
    expect(world.api.consent).toHaveBeenCalledWith('link-2', consentVersion, 'ar');
    expect(world.page).toBe('session');
    expect(world.opened).toBe('link-2');
  });

  test('gets no stars that were meant for this one, and tells nothing of its next appointment here', async () => {
    const room = await world.joins();
    world.api.guest.mockResolvedValue({ ...otherChild, nextAt: new Date('2026-11-28T14:00:00Z') });
    room.end({ kind: 'session_ended', reason: 'ended_by_staff', seconds: 60 });
    await vi.advanceTimersByTimeAsync(0);
    expect(world.visit.getSnapshot()).toMatchObject({ page: 'ended', guest: { link: 'link-1' } });
    expect(world.visit.getSnapshot()).not.toHaveProperty('guest.nextAt');
    await expect(world.visit.rate(5)).rejects.toMatchObject({ refusal: { code: 'other_link' } });
    expect(world.api.rate).not.toHaveBeenCalled();
  });

  test('does not show its child’s record in this tab', async () => {
    await world.joins();
    world.api.guest.mockResolvedValueOnce({ ...otherChild, recordShown: true });
    await expect(world.visit.record()).rejects.toMatchObject({ refusal: { code: 'other_link' } });
    expect(world.api.record).not.toHaveBeenCalled();
  });
});
