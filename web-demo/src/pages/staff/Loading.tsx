import type { ReactNode } from 'react';
import { useTexts } from '../../i18n';
import { common } from '../../i18n/common';
import { Banner, Button, Spinner } from '../../ui';
import './Loading.css';
import { useProblemText } from './problems';
import { errorOf, type Loaded } from './useLoad';

/** That something is on its way. */
export function Opening({ children }: { readonly children: ReactNode }) {
  return (
    <div className="opening" role="status">
      <Spinner />
      <div>{children}</div>
    </div>
  );
}

interface NotLoadedProps {
  /** What could not be loaded, in words, where the page does not say it already. */
  readonly failed?: string;
  readonly problem: unknown;
  readonly onRetry: () => void;
}

/** Why something is not there, and the way to ask for it again. */
export function NotLoaded({ failed, problem, onRetry }: NotLoadedProps) {
  const words = useTexts(common);
  const problemText = useProblemText();
  return (
    <Banner tone="danger" role="alert" title={failed} action={<Button onClick={onRetry}>{words('try.again')}</Button>}>
      {problemText(problem)}
    </Banner>
  );
}

interface LoadingProps extends Pick<NotLoadedProps, 'failed' | 'onRetry'> {
  readonly loaded: Loaded<unknown>;
}

/** In place of what is not there yet: that it comes, or why it does not; nothing once it is there as it is now. */
export function Loading({ loaded, ...rest }: LoadingProps) {
  const words = useTexts(common);
  if (loaded.state === 'loading') return <Opening>{words('loading')}</Opening>;
  const problem = errorOf(loaded);
  return problem === undefined ? null : <NotLoaded problem={problem} {...rest} />;
}
