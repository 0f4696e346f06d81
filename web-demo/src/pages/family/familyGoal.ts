import type { Formats, Say } from '../../i18n';
import type { progressTexts } from '../progress/texts';
import type { GoalProgress } from '../progress/wire';
import { headline } from '../progress/words/goalWords';
import type { familyTexts } from './texts';
import type { FamilyGoal } from './wire';

/** As the charts draw it: one session is enough to reach it, for a row of them is the therapist's matter. */
export function drawn(goal: FamilyGoal): GoalProgress {
  const { id, status, text, measure, unit, baseline, direction, threshold } = goal;
  const reaches = (value: number) => (direction === 'at_least' ? value >= threshold : value <= threshold);
  return {
    goal: {
      id,
      status,
      text,
      area: '',
      measure,
      unit,
      ...(baseline !== undefined && { baseline }),
      criterion: { direction, threshold, consecutive: 1 },
    },
    points: goal.points.map(({ date, n, value }) => ({ date, n, value, reached: reaches(value) })),
    consecutive: 0,
    revisions: [],
  };
}

/** "70% without help, up from 40%". */
export function familyHeadline(
  t: Say<keyof (typeof familyTexts)['en']>,
  words: Say<keyof (typeof progressTexts)['en']>,
  formats: Formats,
  goal: FamilyGoal,
): string {
  const last = goal.points.at(-1)?.unprompted;
  if (last === undefined) return headline(words, formats, drawn(goal));
  const first = goal.points.length > 1 ? goal.points[0]?.unprompted : undefined;
  return t('headline.percent', {
    now: formats.percent(last),
    change: first === undefined ? 'none' : changeOf(last, first),
    before: first === undefined ? '' : formats.percent(first),
  });
}

function changeOf(now: number, before: number): 'up' | 'down' | 'same' {
  if (now === before) return 'same';
  return now > before ? 'up' : 'down';
}
