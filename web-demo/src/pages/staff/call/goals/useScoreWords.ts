import { useFormats, useTexts } from '../../../../i18n';
import { valueOf, type Score, type Scoring } from '../../../../records';
import type { Goal } from '../../api/goalTypes';
import { tapTexts } from '../../texts/taps';

interface ScoreWords {
  /** The value that the criterion is compared with: 70%, 2:05, 4. */
  readonly value: string;
  /** What it is made of. */
  readonly of: string;
}

/** How a goal stands in this session, as it is shown and read out. */
export function useScoreWords(): (goal: Goal, score: Score, scoring: Scoring) => ScoreWords {
  const t = useTexts(tapTexts);
  const { clock, number } = useFormats();
  return ({ measure, ladder }, score, { kind }) => {
    const value = valueOf(score, kind);
    const { n } = score;
    if (kind === 'share') {
      const counted = t('score.share', { n, counted: score.counted });
      return {
        value: value === undefined ? '–' : t('score.percent', { share: value / 100 }),
        of: ladder === undefined || n === 0 ? counted : `${counted} · ${t('score.prompted', { n: score.prompted })}`,
      };
    }
    if (kind === 'mean') return { value: value === undefined ? '–' : number(value), of: t('score.mean', { n }) };
    if (measure === 'duration') return { value: clock(value ?? 0), of: t('score.times', { n }) };
    return { value: number(value ?? 0), of: t('score.times', { n: value ?? 0 }) };
  };
}
