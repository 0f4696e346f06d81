import type { Language } from '../../../i18n';
import { areaKept, areaShown } from '../../progress/areas';
import type { Goal, Measure, NewGoal } from '../api/goalTypes';
import { amountTyped } from './amounts';

/** A goal as it stands in the form: everything is text, and empty where nothing is said. */
export interface GoalForm {
  readonly en: string;
  readonly ar: string;
  readonly area: string;
  readonly measure: Measure;
  readonly ladder: string;
  readonly direction: 'at_least' | 'at_most';
  readonly threshold: string;
  readonly consecutive: number;
  readonly level: string;
  readonly baseline: string;
  readonly from: string;
  readonly to: string;
}

export const emptyForm: GoalForm = {
  en: '',
  ar: '',
  area: '',
  measure: 'percent_correct',
  ladder: '',
  direction: 'at_least',
  threshold: '80',
  consecutive: 3,
  level: '',
  baseline: '',
  from: '',
  to: '',
};

export const longestText = 1_000;
export const longestArea = 80;
/** Sessions in a row that a criterion can ask for. */
export const longestRow = 20;

const scored: ReadonlySet<Measure> = new Set<Measure>(['percent_correct', 'interval', 'task_steps']);

/** Whether a trial has a result, and so a ladder has a meaning; then values are percentages. */
export function isScored(measure: Measure): boolean {
  return scored.has(measure);
}

export function formOf(goal: Goal, language: Language): GoalForm {
  const { text, area, measure, ladder = '', criterion, baseline, from = '', to = '' } = goal;
  const { direction, threshold, consecutive, level = '' } = criterion;
  return {
    en: text.en,
    ar: text.ar,
    area: areaShown(area, language),
    measure,
    ladder,
    direction,
    threshold: String(threshold),
    consecutive,
    level,
    baseline: baseline === undefined ? '' : String(baseline),
    from,
    to,
  };
}

export type FormProblem = 'text.missing' | 'area.missing' | 'amount.wrong' | 'percent.wrong' | 'to.before';

function amountProblem(typed: string, measure: Measure): FormProblem | undefined {
  const amount = amountTyped(typed);
  if (isScored(measure)) return amount === undefined || amount > 100 ? 'percent.wrong' : undefined;
  return amount === undefined ? 'amount.wrong' : undefined;
}

/** What is missing or wrong, by field; empty when the form can be sent. */
export function problemsOf(form: GoalForm): Partial<Record<keyof GoalForm, FormProblem>> {
  const found: [keyof GoalForm, FormProblem | false | undefined][] = [
    ['en', !form.en.trim() && 'text.missing'],
    ['ar', !form.ar.trim() && 'text.missing'],
    ['area', !form.area.trim() && 'area.missing'],
    ['threshold', amountProblem(form.threshold, form.measure)],
    ['baseline', form.baseline.trim() !== '' && amountProblem(form.baseline, form.measure)],
    ['to', form.from !== '' && form.to !== '' && form.to < form.from && 'to.before'],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem));
}

/** Amounts go as they were typed, but for a comma that stands for the point. */
function amountSent(typed: string): string {
  return String(amountTyped(typed) ?? typed);
}

/** What the form says, for the server. What the measure has no place for is left out. */
export function termsOf(form: GoalForm): NewGoal {
  const { measure, direction, consecutive, from, to } = form;
  const ladder = isScored(measure) ? form.ladder : '';
  const level = ladder ? form.level : '';
  return {
    text: { en: form.en.trim(), ar: form.ar.trim() },
    area: areaKept(form.area),
    measure,
    criterion: { direction, threshold: amountSent(form.threshold), consecutive, ...(level && { level }) },
    ...(form.baseline.trim() && { baseline: amountSent(form.baseline) }),
    ...(ladder && { ladder }),
    ...(from && { from }),
    ...(to && { to }),
  };
}
