import { useFormats, useName, useTexts } from '../../../i18n';
import { progressTexts } from '../../progress/texts';
import { criterionWords } from '../../progress/words/goalWords';
import type { Goal, Ladder } from '../api/goalTypes';
import { levelsOf } from '../records/scoring';

/** What a goal asks for, in a sentence. */
export function useCriterionWords(ladders: readonly Ladder[]): (goal: Goal) => string {
  const t = useTexts(progressTexts);
  const formats = useFormats();
  const nameOf = useName();
  return (goal) => {
    const level = levelsOf(goal, ladders).find(({ id }) => id === goal.criterion.level);
    return criterionWords(t, formats, goal, level && nameOf(level.name));
  };
}
