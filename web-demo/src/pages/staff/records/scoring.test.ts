import { expect, test } from 'vitest';
import type { Goal, Ladder, Point } from '../api/goalTypes';
import { scoringOf, storedOf } from './scoring';

const level = (id: string) => ({ id, code: id, name: { en: id, ar: id }, retired: false });
const ladders: readonly Ladder[] = [
  { id: 'aba', name: { en: 'ABA', ar: 'ABA' }, retired: false, levels: ['I', 'G', 'V', 'M'].map(level) },
];

function goal(change: Partial<Goal> = {}): Goal {
  return {
    id: 'g',
    version: 1,
    student: 's',
    status: 'active',
    unit: 'percent',
    text: { en: 'Says /s/', ar: 'ينطق السين' },
    area: 'Articulation',
    measure: 'percent_correct',
    criterion: { direction: 'at_least', threshold: 80, consecutive: 3, level: 'G' },
    ladder: 'aba',
    ...change,
  };
}

const point: Point = {
  session: 'now',
  date: '2026-11-21',
  n: 10,
  value: 60,
  reached: false,
  results: {
    correct: 8,
    unprompted: 4,
    prompted: 4,
    incorrect: 2,
    by_helper: 0,
    percent: { correct: 80, unprompted: 40, prompted: 40, incorrect: 20 },
    by_level: [
      { level: 'I', n: 3 },
      { level: 'G', n: 2 },
      { level: 'V', n: 2 },
    ],
  },
};

function stored(of: Goal, at: Point) {
  return storedOf(
    [{ goal: of, points: [at, { ...at, session: 'before', n: 99 }], consecutive: 0, revisions: [] }],
    'now',
    ladders,
  ).get('g');
}

test('the server’s count of this session is read as its value was made', () => {
  expect(stored(goal(), point)).toEqual({ n: 10, counted: 6, prompted: 4, sum: 0 });
});

test('where any help will do every correct trial counts, and with none only those without', () => {
  const { criterion } = goal();
  const any = { direction: criterion.direction, threshold: 80, consecutive: 3 };
  expect(stored(goal({ criterion: any }), point)?.counted).toBe(8);
  expect(stored(goal({ criterion: { ...criterion, level: 'I' } }), point)?.counted).toBe(4);
});

test('values are a sum, or a mean of so many', () => {
  const values: Point = { session: 'now', date: point.date, n: 4, value: 3.5, reached: false };
  expect(stored(goal({ measure: 'duration' }), values)).toMatchObject({ n: 4, sum: 3.5 });
  expect(stored(goal({ measure: 'rating' }), values)).toMatchObject({ n: 4, sum: 14 });
});

test('a goal whose ladder is not there has no levels', () => {
  expect(scoringOf(goal({ ladder: 'gone' }), ladders)).toMatchObject({ kind: 'share', levels: [] });
});
