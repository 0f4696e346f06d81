import { describe, expect, test } from 'vitest';
import { readGuest, readRefusal } from './guest';

const body = {
  link: 'l1',
  clinic: { name: { en: 'Bayan Clinic', ar: 'عيادة بيان' }, time_zone: 'Asia/Riyadh', digits: 'arab' },
  role: 'guardian',
  language: 'ar',
  session: '0193-a',
  state: 'lobby',
  starts_at: '2026-11-21T14:00:00Z',
  closes_at: '2026-11-21T15:00:00Z',
  rated: false,
  record_shown: true,
};

describe('the answer of the server', () => {
  test('is read whole', () => {
    expect(readGuest({ ...body, seconds: 61, next_at: '2026-11-28T14:00:00Z' })).toEqual({
      link: 'l1',
      clinic: { name: body.clinic.name, timeZone: 'Asia/Riyadh', digits: 'arab' },
      role: 'guardian',
      language: 'ar',
      session: '0193-a',
      state: 'lobby',
      startsAt: new Date('2026-11-21T14:00:00Z'),
      closesAt: new Date('2026-11-21T15:00:00Z'),
      rated: false,
      recordShown: true,
      seconds: 61,
      nextAt: new Date('2026-11-28T14:00:00Z'),
    });
  });

  test.each(['link', 'session', 'state', 'starts_at', 'closes_at', 'clinic'])('without %s is refused', (field) => {
    expect(() => readGuest({ ...body, [field]: undefined })).toThrow(TypeError);
  });

  test.each([undefined, null, 'text', 7, []])('%o is refused', (nonsense) => {
    expect(() => readGuest(nonsense)).toThrow(TypeError);
  });
});

describe('a refusal', () => {
  const clinic = { en: 'Bayan Clinic', ar: 'عيادة بيان' };

  test('that is too early says when', () => {
    const problem = { code: 'too_early', opens_at: '2026-11-21T13:50:00Z', clinic, language: 'ar' };
    expect(readRefusal(403, problem)).toEqual({
      code: 'too_early',
      opensAt: new Date('2026-11-21T13:50:00Z'),
      clinic,
      language: 'ar',
    });
  });

  test.each(['too_late', 'cancelled', 'revoked'] as const)('%s names the clinic', (code) => {
    expect(readRefusal(410, { code, clinic })).toEqual({ code, clinic });
  });

  test.each([
    [404, { code: 'unknown_invitation' }, { code: 'unknown_invitation' }],
    [409, { code: 'other_link' }, { code: 'other_link' }],
    [401, { code: 'unauthorized' }, { code: 'no_link' }],
    [401, undefined, { code: 'no_link' }],
    [429, { code: 'rate_limited', retry_after: 30 }, { code: 'rate_limited', retryAfter: 30 }],
    [429, undefined, { code: 'rate_limited', retryAfter: 10 }],
    [503, { code: 'unavailable', retry_after: 3 }, { code: 'unavailable', retryAfter: 3 }],
    [502, '<html>', { code: 'unavailable', retryAfter: 10 }],
    [410, { code: 'session_ended' }, { code: 'too_late' }],
    [400, { code: 'malformed' }, { code: 'unknown_invitation' }],
    [410, { code: 'a_code_of_next_year' }, { code: 'unknown_invitation' }],
  ])('%i %o', (status, problem, refusal) => {
    expect(readRefusal(status, problem)).toEqual(refusal);
  });
});
