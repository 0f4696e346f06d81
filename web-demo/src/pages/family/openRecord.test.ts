import { expect, test, vi } from 'vitest';
import type { Refusal } from '../guest/entry/guest';
import { Refused } from '../guest/entry/guestHttp';
import { openRecord, type RecordSource } from './openRecord';
import type { FamilyProgress, Welcome } from './wire';

const welcome: Welcome = {
  clinic: { name: { en: 'Bayan', ar: 'بيان' }, time_zone: 'Asia/Riyadh', digits: 'arab' },
  language: 'ar',
};
const progress = { goals: [] } as unknown as FamilyProgress;
const refused = (code: Refusal['code']) => vi.fn(() => Promise.reject(new Refused({ code } as Refusal)));

function source(terms: Partial<RecordSource> = {}) {
  return {
    token: () => 'secret',
    forgetToken: vi.fn(),
    exchange: vi.fn(() => Promise.resolve(welcome)),
    familyProgress: vi.fn(() => Promise.resolve(progress)),
    guestProgress: vi.fn(() => Promise.resolve(progress)),
    remembered: () => undefined,
    remember: vi.fn(),
    ...terms,
  };
}

test('a link is exchanged, taken out of the address bar, and remembered for a reload', async () => {
  const link = source();
  expect(await openRecord(link)).toEqual({ state: 'shown', progress, welcome });
  expect(link.exchange).toHaveBeenCalledExactlyOnceWith('secret');
  expect(link.forgetToken).toHaveBeenCalledTimes(1);
  expect(link.remember).toHaveBeenCalledExactlyOnceWith(welcome);
  expect(link.guestProgress).not.toHaveBeenCalled();
});

test('a link that does not work stays in the address bar, and nothing is asked for', async () => {
  const link = source({ exchange: refused('revoked') });
  expect(await openRecord(link)).toEqual({ state: 'refused', refusal: { code: 'revoked' } });
  expect(link.forgetToken).not.toHaveBeenCalled();
  expect(link.familyProgress).not.toHaveBeenCalled();
});

test('a reload goes on with what the tab knows', async () => {
  const reload = source({ token: () => undefined, remembered: () => welcome });
  expect(await openRecord(reload)).toEqual({ state: 'shown', progress, welcome });
  expect(reload.exchange).not.toHaveBeenCalled();
});

test('who comes from a call without a link sees the same', async () => {
  const call = source({ token: () => undefined, familyProgress: refused('no_link') });
  expect(await openRecord(call)).toEqual({ state: 'shown', progress, welcome: undefined });
});

test('a link whose time is over never falls back to somebody else’s call', async () => {
  const late = source({ token: () => undefined, remembered: () => welcome, familyProgress: refused('no_link') });
  expect(await openRecord(late)).toEqual({ state: 'refused', refusal: { code: 'no_link' } });
  expect(late.guestProgress).not.toHaveBeenCalled();
});

test('where the clinic shows nothing, the page says so and blames nobody', async () => {
  expect(await openRecord(source({ familyProgress: refused('unknown_invitation') }))).toEqual({
    state: 'nothing',
    welcome,
  });
});

test('an unknown link is no empty record', async () => {
  expect(await openRecord(source({ exchange: refused('unknown_invitation') }))).toEqual({
    state: 'refused',
    refusal: { code: 'unknown_invitation' },
  });
});
