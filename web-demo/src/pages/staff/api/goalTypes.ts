import type { Name } from '../../../i18n';

export type Measure = 'percent_correct' | 'frequency' | 'duration' | 'interval' | 'task_steps' | 'rating';

export type GoalUnit = 'percent' | 'count' | 'seconds' | 'points';

export type GoalStatus = 'draft' | 'active' | 'met' | 'paused' | 'discontinued';

/** A text in both languages. */
export type Wording = Name;

interface Criterion<Amount> {
  readonly direction: 'at_least' | 'at_most';
  readonly threshold: Amount;
  /** In so many sessions in a row. */
  readonly consecutive: number;
  /** The most help with which a correct trial counts; without it, any. */
  readonly level?: string;
}

interface GoalTerms<Amount> {
  readonly text: Wording;
  readonly area: string;
  readonly measure: Measure;
  readonly baseline?: Amount;
  readonly criterion: Criterion<Amount>;
  readonly ladder?: string;
  /** Days of the clinic's calendar: 2026-11-21. */
  readonly from?: string;
  readonly to?: string;
}

export interface Goal extends GoalTerms<number> {
  readonly id: string;
  readonly version: number;
  readonly student: string;
  readonly status: GoalStatus;
  readonly unit: GoalUnit;
}

/** A goal as it is typed in: amounts in digits of either script. */
export type NewGoal = GoalTerms<string>;

export interface PromptLevel {
  readonly id: string;
  readonly code: string;
  readonly name: Wording;
  readonly definition?: Wording;
  readonly retired: boolean;
}

/** The least help first; the first level is without help. */
export interface Ladder {
  readonly id: string;
  readonly name: Wording;
  readonly retired: boolean;
  readonly levels: readonly PromptLevel[];
}

export type NewLevel = Pick<PromptLevel, 'code' | 'name' | 'definition'>;

export interface NewLadder {
  readonly name: Wording;
  readonly levels: readonly NewLevel[];
}

/** Correct trials, by how much help there was; for goals that are scored by results. */
export interface PointResults {
  readonly correct: number;
  readonly unprompted: number;
  readonly prompted: number;
  readonly incorrect: number;
  readonly no_response: number;
  readonly self_corrected: number;
  /** To one decimal; the last three are 100 together. */
  readonly percent: Readonly<Record<'correct' | 'unprompted' | 'prompted' | 'incorrect', number>>;
  readonly by_level: readonly { readonly level: string; readonly n: number }[];
}

/** What a goal's trials of one session came to, or of one day outside of any. */
export interface ProgressPoint {
  readonly session?: string;
  readonly date: string;
  readonly opened_at?: string;
  readonly n: number;
  readonly value: number;
  readonly reached: boolean;
  readonly results?: PointResults;
}

/** The least squares over days; values in the goal's unit. */
export interface ProgressTrend {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly last: number;
  readonly per_week: number;
}

export interface GoalProgress {
  readonly goal: Goal;
  readonly points: readonly ProgressPoint[];
  readonly consecutive: number;
  readonly met_on?: string;
  readonly trend?: ProgressTrend;
}

export interface Progress {
  readonly student: string;
  readonly from: string;
  readonly to: string;
  readonly ladders: readonly Ladder[];
  readonly goals: readonly GoalProgress[];
}
