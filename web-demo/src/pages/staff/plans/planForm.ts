import type { NewServicePlan, ServicePlan } from '../api/plans';
import { minutesTyped } from '../people/minutes';

/** A plan as it stands in the form: what is typed is text, and empty where nothing is said. */
export interface PlanForm {
  readonly minutes: string;
  readonly per: NewServicePlan['per'];
  readonly from: string;
  readonly to: string;
}

/** The server's bounds. */
export const mostMinutes = 10_000;
export const mostPlans = 100;
const firstDay = '1990-01-01';
const lastDay = '2199-12-31';

/** From `today` on. */
export function emptyForm(today: string): PlanForm {
  return { minutes: '', per: 'week', from: today, to: '' };
}

export function formOf({ minutes, per, from, to = '' }: NewServicePlan, number: (value: number) => string): PlanForm {
  return { minutes: number(minutes), per, from, to };
}

export type DayProblem = 'from.missing' | 'day.wrong' | 'to.before';

function isOutside(day: string): boolean {
  return day < firstDay || day > lastDay;
}

/** What is wrong with the days by themselves; empty when nothing is. */
export function dayProblems({ from, to }: PlanForm): { readonly from?: DayProblem; readonly to?: DayProblem } {
  if (!from) return { from: 'from.missing' };
  if (isOutside(from)) return { from: 'day.wrong' };
  if (!to) return {};
  if (isOutside(to)) return { to: 'day.wrong' };
  return to < from ? { to: 'to.before' } : {};
}

/** What the form says, for the server; undefined while something is missing or wrong. */
export function termsOf(form: PlanForm): NewServicePlan | undefined {
  const minutes = minutesTyped(form.minutes, mostMinutes);
  if (minutes === undefined || Object.keys(dayProblems(form)).length > 0) return undefined;
  return { minutes, per: form.per, from: form.from, ...(form.to && { to: form.to }) };
}

type Days = Pick<ServicePlan, 'from' | 'to'>;

export function covers({ from, to }: Days, day: string): boolean {
  return from <= day && (to === undefined || day <= to);
}

/** The plan without an end that a new one from this day on would follow: the server ends it on the day before. */
export function endedBy(from: string, plans: readonly ServicePlan[]): ServicePlan | undefined {
  return from ? plans.find((plan) => plan.to === undefined && plan.from < from) : undefined;
}

/** One of `others` that has some of the form's days: two plans for one day are refused. */
export function takenBy({ from, to }: PlanForm, others: readonly ServicePlan[]): ServicePlan | undefined {
  const days: Days = to ? { from, to } : { from };
  return others.find((other) => covers(other, from) || covers(days, other.from));
}
