import { useCallback, useState } from 'react';

interface Sending {
  readonly busy: boolean;
  /** What the last try was refused with; it stands in the form until the next one. */
  readonly problem: unknown;
  readonly send: <Answer>(
    request: () => Promise<Answer>,
    done: (answer: Answer) => void,
    refused?: (problem: unknown) => void,
  ) => void;
  /** The refusal was answered by something else than another try. */
  readonly forget: () => void;
}

/** Sends what a form says. */
export function useSend(): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const send = useCallback<Sending['send']>((request, done, refused) => {
    setBusy(true);
    setProblem(undefined);
    request().then(
      (answer) => {
        setBusy(false);
        done(answer);
      },
      (failure: unknown) => {
        setBusy(false);
        setProblem(failure);
        refused?.(failure);
      },
    );
  }, []);
  const forget = useCallback(() => {
    setProblem(undefined);
  }, []);
  return { busy, problem, send, forget };
}
