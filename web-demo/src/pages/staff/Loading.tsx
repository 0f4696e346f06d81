import { useTexts } from '../../i18n';
import { common } from '../../i18n/common';
import { Banner, Button, Spinner } from '../../ui';
import { useProblemText } from './problems';

interface LoadingProps {
  /** What could not be loaded, in words. */
  readonly failed: string;
  /** Undefined while it is on its way. */
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** In place of what is not there yet: that it comes, or why it does not. */
export function Loading({ failed, error, onRetry }: LoadingProps) {
  const words = useTexts(common);
  const problemText = useProblemText();
  if (error === undefined) {
    return (
      <p className="opening" role="status">
        <Spinner /> {words('loading')}
      </p>
    );
  }
  return (
    <Banner tone="danger" role="alert" title={failed} action={<Button onClick={onRetry}>{words('try.again')}</Button>}>
      {problemText(error)}
    </Banner>
  );
}
