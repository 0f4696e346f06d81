import { useCallback } from 'react';
import { useTexts } from '../../../i18n';
import { Problem } from '../api/http';
import { peopleTexts } from '../texts/people';

/** What is special about taking a right from somebody: the clinic's last administrator keeps it. */
export function useAccountProblem(): (problem: unknown) => string | undefined {
  const t = useTexts(peopleTexts);
  return useCallback(
    (problem) => (problem instanceof Problem && problem.code === 'conflict' ? t('last.administrator') : undefined),
    [t],
  );
}
