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

export interface Trend {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly last: number;
  readonly per_week: number;
}

export interface GoalProgress {
  readonly goal: Goal;
  readonly points: readonly Point[];
  /** How many of the last points reached the criterion. */
  readonly consecutive: number;
  readonly met_on?: string;
  readonly trend?: Trend;
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
}
