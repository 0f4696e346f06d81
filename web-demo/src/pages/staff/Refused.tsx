import { Banner } from '../../ui';
import { useProblemText } from './problems';

interface RefusedProps {
  readonly problem: unknown;
  /** What it means in this form; where it means nothing special, undefined. */
  readonly say?: (problem: unknown) => string | undefined;
}

/** Why a form was refused, above its fields, or could not be shown, in their place; nothing while neither is so. */
export function Refused({ problem, say }: RefusedProps) {
  const problemText = useProblemText();
  if (problem === undefined) return null;
  return (
    <Banner tone="danger" role="alert">
      {say?.(problem) ?? problemText(problem)}
    </Banner>
  );
}
