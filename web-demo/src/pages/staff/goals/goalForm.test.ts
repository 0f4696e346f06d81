import { expect, test } from 'vitest';
import { goalFor } from '../testGoals';
import { emptyForm, formOf, problemsOf, termsOf, type GoalForm } from './goalForm';

const whole: GoalForm = { ...emptyForm, en: 'Says /s/', ar: 'ينطق السين', area: 'Articulation' };

test('a goal that is only looked at says the same again', () => {
  const days = { from: '2026-09-01', to: '2027-06-30' };
  const { text, area, measure, ladder, criterion } = goalFor();
  expect(termsOf(formOf(goalFor({ baseline: 12.5, ...days }), 'ar'))).toEqual({
    text,
    area,
    measure,
    ladder,
    ...days,
    baseline: '12.5',
    criterion: { ...criterion, threshold: '80' },
  });
});

test('an empty form says what is missing in each field', () => {
  expect(problemsOf({ ...emptyForm, threshold: '' })).toEqual({
    en: 'text.missing',
    ar: 'text.missing',
    area: 'area.missing',
    threshold: 'percent.wrong',
  });
  expect(problemsOf(whole)).toEqual({});
});

test.each([
  [{ threshold: '101' }, { threshold: 'percent.wrong' }],
  [{ threshold: '١٠٠' }, {}],
  [{ measure: 'frequency', threshold: '101' }, {}],
  [{ measure: 'duration', threshold: 'long' }, { threshold: 'amount.wrong' }],
  [{ baseline: '-1' }, { baseline: 'percent.wrong' }],
  [{ from: '2026-11-21', to: '2026-11-20' }, { to: 'to.before' }],
  [{ from: '2026-11-21', to: '2026-11-21' }, {}],
] satisfies [Partial<GoalForm>, object][])('%j', (change, problems) => {
  expect(problemsOf({ ...whole, ...change })).toEqual(problems);
});

test('amounts are taken in digits of either script, with a comma or a point', () => {
  expect(termsOf({ ...whole, threshold: '٧٫٥', baseline: '2,5' })).toMatchObject({
    baseline: '2.5',
    criterion: { threshold: '7.5' },
  });
});

test('a measure without results takes no ladder, and no ladder takes no level', () => {
  const counted = termsOf({ ...whole, measure: 'frequency', ladder: 'aba', level: 'v' });
  expect(counted.ladder).toBeUndefined();
  expect(counted.criterion.level).toBeUndefined();
  expect(termsOf({ ...whole, ladder: '', level: 'v' }).criterion.level).toBeUndefined();
  expect(termsOf({ ...whole, ladder: 'aba', level: 'v' })).toMatchObject({ ladder: 'aba', criterion: { level: 'v' } });
});
