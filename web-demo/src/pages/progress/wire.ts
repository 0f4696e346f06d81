// How a student's goals go, as signaling/docs/http.md ("Progress") has it. Names are the wire's own.

import type { Name } from '../../i18n';

export type Measure = 'percent_correct' | 'interval' | 'task_steps' | 'frequency' | 'duration' | 'rating';

export type Unit = 'percent' | 'count' | 'seconds' | 'points';

export type GoalStatus = 'draft' | 'active' | 'paused' | 'met' | 'discontinued';

/** `level`: the most help with which a correct trial counts. */
export interface Criterion {
  readonly direction: 'at_least' | 'at_most';
  readonly threshold: number;
  readonly consecutive: number;
  readonly level?: string;
}

export interface Goal {
  readonly id: string;
  readonly status: GoalStatus;
  readonly text: Name;
  readonly area: string;
  readonly measure: Measure;
  readonly unit: Unit;
  readonly baseline?: number;
  readonly criterion: Criterion;
  readonly ladder?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface Level {
  readonly id: string;
  readonly code: string;
  readonly name: Name;
}

/** The least help first; the first level is without help. */
export interface Ladder {
  readonly id: string;
  readonly name: Name;
  readonly levels: readonly Level[];
}

/** Every trial is one of three: correct without help, correct with help, incorrect. */
export interface Results {
  readonly correct: number;
  readonly unprompted: number;
  readonly prompted: number;
  readonly incorrect: number;
  /** In how many whoever sits beside the student gave the help, as far as it was said. */
  readonly by_helper: number;
  readonly percent: Readonly<Record<'correct' | 'unprompted' | 'prompted' | 'incorrect', number>>;
  /** The correct ones whose level is known. */
  readonly by_level: readonly { readonly level: string; readonly n: number }[];
}

/** One session with trials of the goal, or a day's trials outside of any. */
export interface Point {
  readonly session?: string;
  readonly date: string;
  readonly opened_at?: string;
  readonly n: number;
  readonly value: number;
  readonly reached: boolean;
  /** Where the goal is scored by results. */
  readonly results?: Results;
}

/** A straight way from one day to another. */
export interface AimLine {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly last: number;
}

export interface Trend extends AimLine {
  readonly per_week: number;
}

/** What the goal asked for before, until `date`. A change of criterion or measure begins a new phase. */
export interface Revision {
  readonly date: string;
  readonly changed: readonly ('text' | 'criterion' | 'measure' | 'course')[];
  readonly criterion: Criterion;
}

export interface GoalProgress {
  readonly goal: Goal;
  readonly points: readonly Point[];
  /** How many of the last points reached the criterion. */
  readonly consecutive: number;
  readonly met_on?: string;
  /** The way planned from the baseline to the criterion. */
  readonly aim?: AimLine;
  readonly trend?: Trend;
  readonly revisions: readonly Revision[];
}

export interface Stop {
  readonly session?: string;
  readonly date: string;
  readonly opened_at?: string;
  readonly trials: number;
}

export interface StudentProgress {
  readonly student: string;
  readonly from: string;
  readonly to: string;
  readonly ladders: readonly Ladder[];
  readonly goals: readonly GoalProgress[];
  readonly timeline: readonly Stop[];
  readonly delivered: DeliveredMinutes;
}

export const attendanceCodes = [
  'present',
  'late',
  'left_early',
  'make_up',
  'consultation',
  'student_absent',
  'cancelled_by_family',
  'no_show',
  'therapist_absent',
  'closed',
  'technical_failure',
] as const;

export type AttendanceCode = (typeof attendanceCodes)[number];

export interface DeliveredMinutes {
  readonly student: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly signed_minutes: number;
  /** The confirmed appointments, by time. */
  readonly lines: readonly DeliveredLine[];
  /** Whole weeks of the clinic's calendar. */
  readonly weeks: readonly Week[];
}

/** `planned` and `planned_so_far` are there where a service plan is. */
export interface Week {
  readonly from: string;
  readonly to: string;
  readonly planned?: number;
  readonly delivered: number;
  readonly planned_so_far?: number;
  readonly delivered_so_far: number;
}

export interface DeliveredLine {
  readonly appointment: string;
  readonly starts_at: string;
  readonly attendance: AttendanceCode;
  readonly minutes: number;
  readonly signed: boolean;
}
