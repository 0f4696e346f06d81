import type { AttendanceCode } from '../../progress/wire';
import type { AppointmentRecord, Confirmation, Proposal } from '../api/progressTypes';
import { minutesTyped } from '../people/minutes';

/** The server's bounds. */
export const mostMinutes = 1440;
export const longestReason = 500;
export const longestAddendum = 4000;

const withoutMinutes: readonly AttendanceCode[] = [
  'student_absent',
  'cancelled_by_family',
  'no_show',
  'therapist_absent',
  'closed',
];

/** The fewest minutes that go with it; undefined where there can be none. */
export function leastMinutes(attendance: AttendanceCode): number | undefined {
  if (withoutMinutes.includes(attendance)) return undefined;
  return attendance === 'technical_failure' ? 0 : 1;
}

/** What is typed, before it is checked. */
export interface Draft {
  readonly attendance: AttendanceCode | undefined;
  readonly minutes: string;
  readonly reason: string;
}

/** A draft begins with what was confirmed before, else with what the journal says. */
export function draftOf({ record, proposed }: AppointmentRecord, number: (value: number) => string): Draft {
  const { attendance, minutes } = record ?? proposed;
  return { attendance, minutes: number(minutes), reason: record?.reason ?? '' };
}

/** The minutes that are meant; undefined for what is none. */
export function minutesOf({ attendance, minutes }: Draft): number | undefined {
  if (attendance === undefined) return undefined;
  const least = leastMinutes(attendance);
  if (least === undefined) return 0;
  const typed = minutesTyped(minutes, mostMinutes);
  return typed !== undefined && typed >= least ? typed : undefined;
}

export function sameAs(
  proposed: Proposal,
  attendance: AttendanceCode | undefined,
  minutes: number | undefined,
): boolean {
  return proposed.attendance === attendance && proposed.minutes === minutes;
}

/** Whether it is to be said why: it is not what the journal says. */
export function needsReason(draft: Draft, proposed: Proposal): boolean {
  return draft.attendance !== undefined && !sameAs(proposed, draft.attendance, minutesOf(draft));
}

/** What is sent; undefined while something is missing or wrong. */
export function confirmationOf(draft: Draft, { record, proposed }: AppointmentRecord): Confirmation | undefined {
  const { attendance } = draft;
  const minutes = minutesOf(draft);
  const reason = draft.reason.trim();
  if (attendance === undefined || minutes === undefined || reason.length > longestReason) return undefined;
  const needed = needsReason(draft, proposed);
  if (needed && reason === '') return undefined;
  return {
    ...(record && { version: record.version }),
    attendance,
    minutes,
    ...(needed && { reason }),
  };
}
