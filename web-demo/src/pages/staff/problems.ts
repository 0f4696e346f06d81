import { useCallback } from 'react';
import { Refusal } from '../../call';
import { useTexts } from '../../i18n';
import { errorCode, errors } from '../../i18n/errors';
import { Problem } from './api/http';

/** A sentence for whatever a request or a push was refused with. */
export function useProblemText(): (problem: unknown) => string {
  const t = useTexts(errors);
  return useCallback(
    (problem) => t(problem instanceof Problem || problem instanceof Refusal ? errorCode(problem.code) : 'unknown'),
    [t],
  );
}
