import { useCallback } from 'react';
import { useFormats, useTexts } from '../../../i18n';
import { Problem } from '../api/http';
import type { Overlap } from '../api/types';
import { useProblemText } from '../problems';
import { scheduleTexts } from '../texts/schedule';
import { endsAt } from './agenda';

/** Why a time was refused; an overlap says with whom and from when to when. */
export function usePlanProblem(): (problem: unknown) => string {
  const t = useTexts(scheduleTexts);
  const { time } = useFormats();
  const problemText = useProblemText();
  return useCallback(
    (problem) => {
      const overlap = problem instanceof Problem ? (problem.details['overlap'] as Overlap | undefined) : undefined;
      if (!overlap) return problemText(problem);
      return t(overlap.of === 'student' ? 'overlap.student' : 'overlap.therapist', {
        from: time(overlap.starts_at),
        to: time(endsAt(overlap)),
      });
    },
    [t, time, problemText],
  );
}
