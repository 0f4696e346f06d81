import type { Formats, Say } from '../../../i18n';
import type { progressTexts } from '../texts';
import type { Goal, GoalProgress, Measure, Point, Trend } from '../wire';
import { amountOf } from './amounts';

type Key = keyof (typeof progressTexts)['en'];
type Sentences = Say<Key>;

const counted: Partial<Record<Measure, Key>> = {
  percent_correct: 'headline.unprompted',
  task_steps: 'headline.steps',
  interval: 'headline.intervals',
};

function keyOf({ measure, ladder }: Goal): Key {
  if (measure === 'percent_correct' && ladder === undefined) return 'headline.correct';
  const key = counted[measure];
  if (key) return key;
  if (measure === 'duration') return 'headline.duration';
  return measure === 'rating' ? 'headline.rating' : 'headline.frequency';
}

function changeOf(now: number, before: number): 'up' | 'down' | 'same' {
  if (now === before) return 'same';
  return now > before ? 'up' : 'down';
}

/**
 * "7 of 10 without help, up from 4": the last session, beside the first one of the time shown. A goal that
 * knows no help has only attempts without it.
 */
export function headline(t: Sentences, formats: Formats, { goal, points }: GoalProgress): string {
  const last = points.at(-1);
  const first = points.length > 1 ? points[0] : undefined;
  if (!last) return t('not.worked');
  const now = last.results?.unprompted;
  if (now === undefined) {
    const amount = amountOf(formats, goal.unit);
    return t(keyOf(goal), {
      now: goal.unit === 'seconds' ? amount(last.value) : last.value,
      change: first ? changeOf(last.value, first.value) : 'none',
      before: first ? amount(first.value) : '',
    });
  }
  const before = first?.results?.unprompted;
  return t(keyOf(goal), {
    now,
    n: last.n,
    // Of different numbers of attempts, the shares are compared.
    change: first && before !== undefined ? changeOf(now / last.n, before / first.n) : 'none',
    before: first && before !== undefined ? beforeWords(t, formats, last, first, before) : '',
  });
}

function beforeWords(t: Sentences, formats: Formats, last: Point, first: Point, before: number): string {
  return first.n === last.n ? formats.number(before) : t('part.of', { part: before, whole: first.n });
}

/** When that was. */
export function headlineDay(t: Sentences, formats: Formats, { points }: GoalProgress): string | undefined {
  const last = points.at(-1);
  const first = points[0];
  if (!last || !first) return undefined;
  return points.length > 1
    ? t('on.day.since', { day: formats.date(last.date), first: formats.date(first.date) })
    : t('on.day', { day: formats.date(last.date) });
}

/** What the goal asks for; `level` is the name of the most help that counts. */
export function criterionWords(t: Sentences, formats: Formats, { criterion, unit }: Goal, level?: string): string {
  return t('criterion', {
    direction: criterion.direction,
    threshold: amountOf(formats, unit)(criterion.threshold),
    consecutive: criterion.consecutive,
    help: level === undefined ? 'any' : 'limited',
    level: level ?? '',
  });
}

/** How near the goal is. */
export function standing(t: Sentences, formats: Formats, { points, consecutive, met_on }: GoalProgress): string {
  if (met_on) return t('met', { day: formats.date(met_on) });
  return points.length === 0 ? '' : t('row', { count: consecutive });
}

/** Where the points lead to, in the goal's unit. */
export function trendWords(t: Sentences, formats: Formats, { unit }: Goal, { per_week }: Trend): string {
  const amount = Math.abs(per_week);
  const way = changeOf(per_week, 0);
  const said = unit === 'seconds' ? formats.duration(amount) : t(`amount.${unit}`, { amount });
  return t('trend.words', { way, amount: said });
}
