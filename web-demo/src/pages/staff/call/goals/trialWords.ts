import { useFormats, useTexts } from '../../../../i18n';
import type { Trial, TrialResult } from '../../../../records';
import type { Goal, Measure } from '../../api/goalTypes';
import { tapTexts } from '../../texts/taps';

/** What a result is called at a goal that is measured so. */
export function resultKey(measure: Measure, result: TrialResult) {
  if (result === 'no_response' || result === 'self_corrected') return result;
  if (measure === 'interval') return result === 'correct' ? 'seen' : 'not.seen';
  if (measure === 'task_steps') return result === 'correct' ? 'step.done' : 'step.not.done';
  return result;
}

/** What was tapped, in a word or two: with help, 12 seconds, 4 points. */
export function useTrialWords(): (trial: Trial, goal: Goal, unaided: string | undefined) => string {
  const t = useTexts(tapTexts);
  const { clock } = useFormats();
  return (trial, { measure }, unaided) => {
    if ('voids' in trial) return t('undo');
    if ('result' in trial) {
      const helped = trial.result === 'correct' && trial.level !== undefined && trial.level !== unaided;
      if (!helped) return t(resultKey(measure, trial.result));
      return trial.prompt_by ? t(`prompted.${trial.prompt_by}`) : t('prompted');
    }
    if (measure === 'duration') return clock(trial.value);
    return measure === 'rating' ? t('points', { points: trial.value }) : t('score.times', { n: trial.value });
  };
}
