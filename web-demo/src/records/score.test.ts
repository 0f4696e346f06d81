import { expect, test } from 'vitest';
import { noScore, plus, scoreOf, valueOf, type Score, type Scoring } from './score';
import type { Trial, TrialContent } from './trial';

const ladder: Scoring = { kind: 'share', levels: ['I', 'G', 'V', 'M'], mostHelp: 'G' };

function trial(content: TrialContent): Trial {
  return { id: 't', goal: 'g', at: '2026-11-21T14:00:00Z', ...content };
}

function added(contents: readonly TrialContent[], scoring: Scoring): Score {
  return contents.reduce((score, content) => plus(score, scoreOf(trial(content), scoring), 1), noScore);
}

test('a correct trial counts with no more help than the criterion allows', () => {
  const score = added(
    [
      { result: 'correct' },
      { result: 'correct', level: 'I' },
      { result: 'correct', level: 'G' },
      { result: 'correct', level: 'V' },
      { result: 'self_corrected' },
      { result: 'incorrect', level: 'M' },
      { result: 'no_response' },
    ],
    ladder,
  );
  expect(score).toEqual({ n: 7, counted: 4, prompted: 2, sum: 0 });
  expect(valueOf(score, 'share')).toBe(57.1);
});

test('without a criterion’s level any help will do', () => {
  const any: Scoring = { kind: 'share', levels: ladder.levels };
  expect(added([{ result: 'correct', level: 'M' }, { result: 'incorrect' }], any).counted).toBe(1);
});

test.each([
  [1, 3, 33.3],
  [2, 3, 66.7],
  [1, 8, 12.5],
  [1, 16, 6.3],
  [7, 10, 70],
])('%i of %i are %f percent', (counted, n, percent) => {
  expect(valueOf({ ...noScore, counted, n }, 'share')).toBe(percent);
});

test('counts and seconds are added up, ratings have a mean, and of nothing there is none', () => {
  const values = [{ value: 2 }, { value: 3.5 }, { value: 4 }];
  expect(valueOf(added(values, { kind: 'sum', levels: [] }), 'sum')).toBe(9.5);
  expect(valueOf(added(values, { kind: 'mean', levels: [] }), 'mean')).toBe(3.2);
  expect(valueOf(noScore, 'mean')).toBeUndefined();
  expect(valueOf(noScore, 'sum')).toBe(0);
});
