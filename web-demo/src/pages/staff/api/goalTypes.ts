import type { Name } from '../../../i18n';
import type * as seen from '../../progress/wire';

export type { GoalProgress, GoalStatus, Measure, Point, Unit } from '../../progress/wire';

/** A goal as staff change it. */
export interface Goal extends seen.Goal {
  readonly version: number;
  readonly student: string;
}

/** A goal as it is typed in: amounts in digits of either script. */
export interface NewGoal extends Pick<seen.Goal, 'text' | 'area' | 'measure' | 'ladder' | 'from' | 'to'> {
  readonly baseline?: string;
  readonly criterion: Omit<seen.Criterion, 'threshold'> & { readonly threshold: string };
}

export interface PromptLevel extends seen.Level {
  /** What counts as this much help in this clinic. */
  readonly definition?: Name;
  readonly retired: boolean;
}

/** The least help first; the first level is without help. */
export interface Ladder extends seen.Ladder {
  readonly retired: boolean;
  readonly levels: readonly PromptLevel[];
}

export type NewLevel = Pick<PromptLevel, 'code' | 'name' | 'definition'>;

export interface NewLadder {
  readonly name: Name;
  readonly levels: readonly NewLevel[];
}
