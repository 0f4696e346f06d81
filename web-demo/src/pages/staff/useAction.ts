import { useCallback, useState } from 'react';
import { showToast } from '../../ui';
import { useProblemText } from './problems';

/** Runs something that the server may refuse: busy meanwhile, and a refusal is shown and read out. */
export function useAction(): { readonly busy: boolean; readonly run: (action: () => Promise<unknown>) => void } {
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    (action: () => Promise<unknown>) => {
      setBusy(true);
      action()
        .catch((problem: unknown) => {
          showToast(problemText(problem), 'danger');
        })
        .finally(() => {
          setBusy(false);
        });
    },
    [problemText],
  );
  return { busy, run };
}
