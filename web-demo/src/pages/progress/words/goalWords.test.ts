import { describe, expect, test } from 'vitest';
import { formatsFor, localeOf, say, type Digits, type Language } from '../../../i18n';
import { progressTexts } from '../texts';
import type { Goal, GoalProgress, Point } from '../wire';
import { criterionWords, headline, headlineDay, standing, trendWords } from './goalWords';

function speaking(language: Language, digits: Digits) {
  const t = say(progressTexts, language, localeOf(language, digits), (word) => word);
  return { t, formats: formatsFor(language, digits, 'Asia/Riyadh') };
}

const english = speaking('en', 'latn');
const arabic = speaking('ar', 'arab');
const arabicLatin = speaking('ar', 'latn');

/** Without the marks that keep inserted words in their places. */
const shown = (text: string) => text.replace(/\p{Cf}/gu, '');

const withoutHelp: Goal = {
  id: 'g',
  status: 'active',
  text: { en: 'Names pictures', ar: 'يسمي الصور' },
  area: 'Naming',
  measure: 'percent_correct',
  unit: 'percent',
  criterion: { direction: 'at_least', threshold: 80, consecutive: 3 },
};
const naming: Goal = { ...withoutHelp, ladder: 'l' };

function scored(date: string, unprompted: number, n: number, prompted = 0): Point {
  const incorrect = n - unprompted - prompted;
  const share = (part: number) => (part * 100) / n;
  const percent = {
    correct: share(unprompted + prompted),
    unprompted: share(unprompted),
    prompted: share(prompted),
    incorrect: share(incorrect),
  };
  const correct = unprompted + prompted;
  const results = { correct, unprompted, prompted, incorrect, by_helper: 0, percent, by_level: [] };
  return { date, n, value: percent.correct, reached: false, results };
}

function progress(goal: Goal, ...points: Point[]): GoalProgress {
  return { goal, points, consecutive: 0, revisions: [] };
}

test('the last session stands beside the first one', () => {
  const rising = progress(
    naming,
    scored('2026-10-03', 4, 10),
    scored('2026-10-10', 2, 10),
    scored('2026-11-21', 7, 10),
  );
  expect(shown(headline(english.t, english.formats, rising))).toBe('7 of 10 without help, up from 4');
  expect(shown(headline(arabic.t, arabic.formats, rising))).toBe('٧ محاولات ناجحة دون مساعدة من أصل ١٠، ارتفاعًا من ٤');
  expect(shown(headlineDay(english.t, english.formats, rising) ?? '')).toBe(
    'On 21 November 2026, compared with 3 October 2026.',
  );
});

test('of different numbers of attempts the shares are compared, and both numbers said', () => {
  const fewer = progress(naming, scored('2026-10-03', 4, 8), scored('2026-11-21', 5, 12));
  expect(shown(headline(english.t, english.formats, fewer))).toBe('5 of 12 without help, down from 4 of 8');
  const same = progress(naming, scored('2026-10-03', 4, 8), scored('2026-11-21', 5, 10));
  expect(shown(headline(arabicLatin.t, arabicLatin.formats, same))).toBe(
    '5 محاولات ناجحة دون مساعدة من أصل 10، كما في البداية',
  );
});

describe.each([
  [0, 'لا محاولة ناجحة دون مساعدة من أصل ١٢٠', 'لا محاولة ناجحة دون مساعدة من أصل 120'],
  [1, 'محاولة ناجحة واحدة دون مساعدة من أصل ١٢٠', 'محاولة ناجحة واحدة دون مساعدة من أصل 120'],
  [2, 'محاولتان ناجحتان دون مساعدة من أصل ١٢٠', 'محاولتان ناجحتان دون مساعدة من أصل 120'],
  [3, '٣ محاولات ناجحة دون مساعدة من أصل ١٢٠', '3 محاولات ناجحة دون مساعدة من أصل 120'],
  [11, '١١ محاولة ناجحة دون مساعدة من أصل ١٢٠', '11 محاولة ناجحة دون مساعدة من أصل 120'],
  [100, '١٠٠ محاولة ناجحة دون مساعدة من أصل ١٢٠', '100 محاولة ناجحة دون مساعدة من أصل 120'],
])('%i attempts without help', (now, arab, latn) => {
  test('are said in Arabic, with either digits', () => {
    const once = progress(naming, scored('2026-11-21', now, 120));
    expect(shown(headline(arabic.t, arabic.formats, once))).toBe(arab);
    expect(shown(headline(arabicLatin.t, arabicLatin.formats, once))).toBe(latn);
  });
});

test.each([
  ['percent_correct', 'percent', '9 of 10 correct'],
  ['task_steps', 'percent', '9 steps of 10 without help'],
  ['interval', 'percent', 'In 9 intervals of 10'],
] as const)('a goal by %s without a ladder has words of its own', (measure, unit, words) => {
  const goal = { ...withoutHelp, measure, unit };
  expect(shown(headline(english.t, english.formats, progress(goal, scored('2026-11-21', 9, 10))))).toBe(words);
});

test.each([
  ['frequency', 'count', 12, 20, '12 times, down from 20', '١٢ مرة، انخفاضًا من ٢٠'],
  ['frequency', 'count', 1, 1, 'Once, as at the start', 'مرة واحدة، كما في البداية'],
  ['duration', 'seconds', 270, 60, '4 minutes, 30 seconds, up from 1 minute', '٤ دقائق و٣٠ ثانية، ارتفاعًا من دقيقة'],
  ['rating', 'points', 3.5, 2, '3.5 points on average, up from 2', '٣٫٥ نقطة في المتوسط، ارتفاعًا من ٢'],
] as const)('a goal by %s says its values', (measure, unit, now, before, en, ar) => {
  const goal = { ...naming, measure, unit };
  const value = (date: string, of: number): Point => ({ date, n: 1, value: of, reached: false });
  const two = progress(goal, value('2026-10-03', before), value('2026-11-21', now));
  expect(shown(headline(english.t, english.formats, two))).toBe(en);
  expect(shown(headline(arabic.t, arabic.formats, two))).toBe(ar);
});

test.each([
  [1, 'الهدف: ٨٠٪ على الأقل في جلسة واحدة.'],
  [2, 'الهدف: ٨٠٪ على الأقل في جلستين متتاليتين.'],
  [3, 'الهدف: ٨٠٪ على الأقل في ٣ جلسات متتالية.'],
  [11, 'الهدف: ٨٠٪ على الأقل في ١١ جلسة متتالية.'],
])('a criterion over %i sessions', (consecutive, words) => {
  const goal = { ...naming, criterion: { ...naming.criterion, consecutive } };
  expect(shown(criterionWords(arabic.t, arabic.formats, goal))).toBe(words);
});

test('a criterion says how much help it bears', () => {
  expect(shown(criterionWords(english.t, english.formats, naming, 'Minimal cues'))).toBe(
    'Goal: 80% or more, in 3 sessions in a row, with “Minimal cues” at most.',
  );
});

test.each([
  [0, 'Not reached the last time.', 'لم يتحقق في آخر جلسة.'],
  [1, 'Reached the last time.', 'تحقق في آخر جلسة.'],
  [2, 'Reached the last 2 times.', 'تحقق في آخر جلستين.'],
  [5, 'Reached the last 5 times.', 'تحقق في آخر ٥ جلسات.'],
  [11, 'Reached the last 11 times.', 'تحقق في آخر ١١ جلسة.'],
  [100, 'Reached the last 100 times.', 'تحقق في آخر ١٠٠ جلسة.'],
])('a row of %i', (consecutive, en, ar) => {
  const row = { ...progress(naming, scored('2026-11-21', 9, 10)), consecutive };
  expect(standing(english.t, english.formats, row)).toBe(en);
  expect(shown(standing(arabic.t, arabic.formats, row))).toBe(ar);
});

test('a goal that is met says when', () => {
  const met = { ...progress(naming, scored('2026-11-21', 9, 10)), met_on: '2026-11-05' };
  expect(shown(standing(arabic.t, arabic.formats, met))).toBe('تحقق الهدف في ٥ نوفمبر ٢٠٢٦.');
});

test.each([
  [4.2, 'The trend rises by 4.2 percentage points a week.', 'يرتفع الاتجاه العام بمقدار ٤٫٢ نقطة مئوية في الأسبوع.'],
  [-2, 'The trend falls by 2 percentage points a week.', 'ينخفض الاتجاه العام بمقدار نقطتين مئويتين في الأسبوع.'],
  [0, 'The trend is level.', 'الاتجاه العام ثابت.'],
])('a trend of %d a week', (per_week, en, ar) => {
  const trend = { from: '', to: '', first: 0, last: 0, per_week };
  expect(shown(trendWords(english.t, english.formats, naming, trend))).toBe(en);
  expect(shown(trendWords(arabic.t, arabic.formats, naming, trend))).toBe(ar);
});
