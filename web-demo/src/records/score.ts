import type { Trial } from './trial';

/** How a goal's trials add up: results to a share, values to a sum, ratings to a mean. */
export interface Scoring {
  readonly kind: 'share' | 'sum' | 'mean';
  /** The goal's ladder, from the level without help on; empty without one. */
  readonly levels: readonly string[];
  /** The most help with which a correct trial counts; without it, any. */
  readonly mostHelp?: string;
}

/** Trials, added up. */
export interface Score {
  readonly n: number;
  /** Correct ones with no more help than the criterion allows. */
  readonly counted: number;
  /** Correct ones with help. */
  readonly prompted: number;
  /** Of values. */
  readonly sum: number;
}

export const noScore: Score = { n: 0, counted: 0, prompted: 0, sum: 0 };

/** What one trial adds; a void by itself adds nothing. */
export function scoreOf(trial: Trial, { levels, mostHelp }: Scoring): Score {
  if ('voids' in trial) return noScore;
  if ('value' in trial) return { ...noScore, n: 1, sum: trial.value };
  const correct = trial.result === 'correct' || trial.result === 'self_corrected';
  const help = trial.level === undefined ? 0 : levels.indexOf(trial.level);
  const most = mostHelp === undefined ? Infinity : levels.indexOf(mostHelp);
  return { n: 1, counted: correct && help <= most ? 1 : 0, prompted: correct && help > 0 ? 1 : 0, sum: 0 };
}

export function plus(score: Score, more: Score, times: number): Score {
  return {
    n: score.n + times * more.n,
    counted: score.counted + times * more.counted,
    prompted: score.prompted + times * more.prompted,
    sum: score.sum + times * more.sum,
  };
}

/** In the goal's unit, to one decimal, rounded once and half up as the server does; undefined while there is nothing. */
export function valueOf({ n, counted, sum }: Score, kind: Scoring['kind']): number | undefined {
  if (kind === 'sum') return Math.round(sum * 1_000) / 1_000;
  if (n === 0) return undefined;
  return kind === 'share' ? Math.round((counted * 1_000) / n) / 10 : Math.round((sum * 10) / n) / 10;
}
