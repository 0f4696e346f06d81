import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Guest, Refusal } from './guest';
import { Refused } from './guestApi';
import { clinic, inNewWorld, invited, now, type World } from './testWorld';

let world: World;
const newWorld = inNewWorld();
beforeEach(() => {
  world = newWorld();
});

describe('opening the link', () => {
  test('looks only: nobody has agreed to anything, nobody is in the room', async () => {
    await world.visit.open();
    expect(world.page).toBe('welcome');
    expect(world.api.consent).not.toHaveBeenCalled();
    expect(world.rooms).toEqual([]);
  });

  test('takes the token out of the address once the cookie stands for it', async () => {
    await world.visit.open();
    expect(world.token).toBeUndefined();
    await world.visit.open();
    expect(world.api.exchange).toHaveBeenCalledTimes(1);
    expect(world.api.guest).toHaveBeenCalledTimes(1);
    expect(world.page).toBe('welcome');
  });

  test('keeps the token in the address while the server refuses it, for a reload to try again', async () => {
    world.refuses({ code: 'too_early', opensAt: new Date(now.getTime() + 60_000) });
    await world.visit.open();
    expect(world.token).toBe('good-token');
  });

  test('after the end says goodbye', async () => {
    world.api.exchange.mockResolvedValueOnce({ ...invited, state: 'ended', seconds: 120 });
    await world.visit.open();
    expect(world.visit.getSnapshot()).toMatchObject({ page: 'ended', seconds: 120 });
  });

  test('an answer that comes after a second try is dropped', async () => {
    let answer: (guest: Guest) => void = () => undefined;
    world.api.exchange.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const first = world.visit.open();
    world.refuses({ code: 'revoked' });
    await world.visit.open();
    answer(invited);
    await first;
    expect(world.page).toBe('refused');
  });
});

describe('a refusal', () => {
  const final: Refusal[] = [
    { code: 'too_late', clinic },
    { code: 'cancelled', clinic },
    { code: 'revoked', clinic },
    { code: 'not_started', clinic },
    { code: 'unknown_invitation' },
    { code: 'no_link' },
    { code: 'other_link' },
  ];

  test.each(final)('$code is shown, and not asked again', async (refusal) => {
    world.refuses(refusal);
    await world.visit.open();
    expect(world.visit.getSnapshot()).toEqual({ page: 'refused', refusal });
    await vi.advanceTimersByTimeAsync(24 * 60 * 60_000);
    expect(world.api.exchange).toHaveBeenCalledTimes(1);
  });

  const passing: (readonly [Refusal, number])[] = [
    [{ code: 'too_early', opensAt: new Date(now.getTime() + 90_000) }, 90_000],
    [{ code: 'rate_limited', retryAfter: 30 }, 30_000],
    [{ code: 'unavailable', retryAfter: 10 }, 10_000],
    [{ code: 'offline' }, 2_000],
    [{ code: 'session_full' }, 30_000],
  ];

  test.each(passing)('$code goes over into the welcome by itself', async (refusal, after) => {
    world.refuses(refusal);
    await world.visit.open();
    await vi.advanceTimersByTimeAsync(after - 1);
    expect(world.page).toBe('refused');
    await vi.advanceTimersByTimeAsync(1);
    expect(world.page).toBe('welcome');
  });

  test('of somebody far too early is asked again every five minutes, because clocks and plans change', async () => {
    const opensAt = new Date(now.getTime() + 24 * 60 * 60_000);
    world.api.exchange.mockRejectedValue(new Refused({ code: 'too_early', opensAt }));
    await world.visit.open();
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(world.api.exchange).toHaveBeenCalledTimes(13);
  });

  test('without a network tries less and less often, but never gives up', async () => {
    world.api.exchange.mockRejectedValue(new Refused({ code: 'offline' }));
    await world.visit.open();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(world.api.exchange.mock.calls.length).toBeGreaterThan(15);
    expect(world.api.exchange.mock.calls.length).toBeLessThan(30);
  });
});
