import { expect, test } from 'vitest';
import { formatsFor } from '../../../i18n';
import type { ServicePlan } from '../api/plans';
import { covers, dayProblems, emptyForm, endedBy, formOf, takenBy, termsOf, type PlanForm } from './planForm';

const whole: PlanForm = { minutes: '60', per: 'week', from: '2026-11-21', to: '' };
const closed: ServicePlan = {
  id: 'closed',
  version: 0,
  minutes: 1_200,
  per: 'month',
  from: '2026-09-01',
  to: '2026-10-31',
};
const open: ServicePlan = { id: 'open', version: 0, minutes: 60, per: 'week', from: '2026-11-01' };

test.each(['latn', 'arab'] as const)('a plan that is only looked at says the same again, in %s digits', (digits) => {
  const { number } = formatsFor('ar', digits, 'Asia/Riyadh');
  const { minutes, per, from, to } = closed;
  expect(termsOf(formOf(closed, number))).toEqual({ minutes, per, from, to });
});

test('a new plan is for each week from today on, and not whole without minutes', () => {
  const form = emptyForm('2026-11-21');
  expect(termsOf(form)).toBeUndefined();
  expect(termsOf({ ...form, minutes: '٩٠' })).toEqual({ minutes: 90, per: 'week', from: '2026-11-21' });
  expect(termsOf({ ...form, minutes: '10001' })).toBeUndefined();
});

test.each([
  [{}, {}],
  [{ to: '2026-11-21' }, {}],
  [{ from: '' }, { from: 'from.missing' }],
  [{ from: '1026-11-21' }, { from: 'day.wrong' }],
  [{ to: '2226-11-21' }, { to: 'day.wrong' }],
  [{ to: '2026-11-20' }, { to: 'to.before' }],
] satisfies [Partial<PlanForm>, object][])('days %j', (change, problems) => {
  expect(dayProblems({ ...whole, ...change })).toEqual(problems);
});

test('a plan covers its first and its last day', () => {
  expect(['2026-08-31', '2026-09-01', '2026-10-31', '2026-11-01'].map((day) => covers(closed, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(covers(open, '2199-12-31')).toBe(true);
});

test('a new plan ends the one that has no end, but none that begins later', () => {
  expect(endedBy('2026-11-02', [closed, open])).toBe(open);
  expect(endedBy('2026-11-01', [closed, open])).toBeUndefined();
  expect(endedBy('', [closed, open])).toBeUndefined();
});

test.each([
  ['2026-10-31', '2026-10-31', 'closed'],
  ['2026-08-01', '2026-08-31', undefined],
  ['2026-08-01', '2026-09-01', 'closed'],
  ['2026-11-01', '', 'open'],
  ['2025-11-01', '', 'closed'],
])('from %s to %s the day is taken by %s', (from, to, id) => {
  expect(takenBy({ ...whole, from, to }, [closed, open])?.id).toBe(id);
});
