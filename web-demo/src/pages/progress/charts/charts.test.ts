import { expect, test } from 'vitest';
import { formatsFor } from '../../../i18n';
import type { Goal, Ladder, Point } from '../wire';
import { helpBars } from './helpParts';
import { phasesOf } from './phases';
import { planeOf, roomFor } from './plane';
import { dayAt, spanOf, startOf } from './span';
import { ticksOf } from './ticks';

const shown = { from: '2026-09-27', to: '2026-11-21' };

function on(date: string): Point {
  return { date, n: 1, value: 1, reached: false };
}

test('all charts begin with the first session of any goal, and end with the last day shown', () => {
  const span = spanOf([{ points: [on('2026-10-10')] }, { points: [on('2026-10-03'), on('2026-11-01')] }], shown);
  expect([dayAt(span.from), dayAt(span.to - 1)]).toEqual(['2026-10-03', '2026-11-21']);
});

test('without a session the whole time is shown, and a session of today does not fill the chart', () => {
  expect(dayAt(spanOf([{ points: [] }], shown).from)).toBe('2026-09-27');
  const span = spanOf([{ points: [on('2026-11-21')] }], shown);
  expect((span.to - span.from) / 86_400_000).toBe(14);
});

test('in Arabic time goes from the right to the left, and values stand at the right', () => {
  const left = planeOf(640, 240, false, 40);
  const right = planeOf(640, 240, true, 40);
  expect(left.inline).toEqual([52, 624]);
  expect(right.inline).toEqual([588, 16]);
  expect(right.block).toEqual(left.block);
});

test('a phone of no width at all still has an axis', () => {
  const { inline } = planeOf(20, 240, false, 40);
  expect(inline[1]).toBeGreaterThan(inline[0]);
});

test('marks of direction take no room', () => {
  expect(roomFor(['٨٢٫٥٪\u061c', '0'])).toBe(5 * 8);
});

test('percentages go to 100, other values to a round number that is not below the highest', () => {
  expect(ticksOf('percent', 40).top).toBe(100);
  expect(ticksOf('count', 47)).toEqual({ top: 50, ticks: [0, 10, 20, 30, 40, 50] });
  expect(ticksOf('count', 50).top).toBe(50);
  expect(ticksOf('points', 0).top).toBe(1);
});

test.each([
  [0, ['0:00', '0:01']],
  [7, ['0:00', '0:02', '0:04', '0:06', '0:08']],
  [100, ['0:00', '0:30', '1:00', '1:30', '2:00']],
  [300, ['0:00', '1:00', '2:00', '3:00', '4:00', '5:00']],
  [301, ['0:00', '2:00', '4:00', '6:00']],
  [3_000, ['0:00', '10:00', '20:00', '30:00', '40:00', '50:00']],
  [9_000, ['0:00', '30:00', '1:00:00', '1:30:00', '2:00:00', '2:30:00']],
])('%d seconds are marked as a clock has them', (highest, words) => {
  const { top, ticks } = ticksOf('seconds', highest);
  expect(ticks.map(formatsFor('en', 'latn', 'UTC').clock)).toEqual(words);
  expect(top).toBe(ticks.at(-1));
});

test('the longest time that can be typed has an axis, too', () => {
  const { top, ticks } = ticksOf('seconds', 999_999);
  expect(top).toBeGreaterThanOrEqual(999_999);
  expect(ticks.length).toBeLessThanOrEqual(6);
});

const asks = (threshold: number) => ({ direction: 'at_least', threshold, consecutive: 3 }) as const;

const goal: Goal = {
  id: 'g',
  status: 'active',
  text: { en: '', ar: '' },
  area: '',
  measure: 'percent_correct',
  unit: 'percent',
  criterion: asks(90),
};

const points = ['2026-10-03', '2026-10-10', '2026-10-17'].map(on);

test('a changed criterion begins a phase, whose points are joined among themselves only', () => {
  const revisions = [{ date: '2026-10-10', changed: ['criterion'], criterion: asks(80) }] as const;
  const [before, after, ...others] = phasesOf({ goal, points, consecutive: 0, revisions });
  expect(others).toEqual([]);
  expect([before?.criterion.threshold, after?.criterion.threshold]).toEqual([80, 90]);
  expect([before?.to, after?.from]).toEqual([startOf('2026-10-10'), startOf('2026-10-10')]);
  expect([before, after].map((phase) => phase?.points.map(({ date }) => date))).toEqual([
    ['2026-10-03'],
    ['2026-10-10', '2026-10-17'],
  ]);
});

test('other words for the same goal begin no phase', () => {
  const revisions = [{ date: '2026-10-10', changed: ['text', 'course'], criterion: asks(80) }] as const;
  const phases = phasesOf({ goal, points, consecutive: 0, revisions });
  expect(phases).toEqual([{ from: undefined, to: undefined, criterion: asks(90), points }]);
});

const ladder: Ladder = {
  id: 'l',
  name: { en: '', ar: '' },
  levels: ['i', 'g', 'v'].map((id) => ({ id, code: id, name: { en: id, ar: id } })),
};

test('a bar has all attempts: without help, each help, and what was not correct', () => {
  const percent = { correct: 80, unprompted: 50, prompted: 30, incorrect: 20 };
  const results = {
    correct: 8,
    unprompted: 5,
    prompted: 3,
    incorrect: 2,
    by_helper: 1,
    percent,
    // Of the five without help two said so; the others named no level.
    by_level: [
      { level: 'i', n: 2 },
      { level: 'v', n: 3 },
    ],
  };
  const [bar, ...others] = helpBars([{ ...on('2026-11-21'), n: 10, results }, on('2026-11-22')], ladder);
  expect(others).toEqual([]);
  expect(bar?.byHelper).toBe(1);
  expect(bar?.parts).toEqual([
    { level: 0, n: 5 },
    { level: 2, n: 3 },
    { level: undefined, n: 2 },
  ]);
});
