import { useEffect } from 'react';
import type { CallEnd } from '../../../call';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { errorCode, errors } from '../../../i18n/errors';
import { Button, EmptyState, PageFrame } from '../../../ui';
import { go } from '../router';
import { StaffLanguage } from '../StaffLanguage';
import { callTexts } from '../texts/call';

interface CallEndedProps {
  readonly end: CallEnd;
  readonly session: string;
  readonly onAgain: () => void;
}

/** Where a call leads when it is over: to the timeline, to the schedule, or to words that say what happened. */
export function CallEnded({ end, session, onAgain }: CallEndedProps) {
  const next = end.kind === 'session_ended' ? `/session/${session}/report` : end.kind === 'left' ? '/' : undefined;
  useEffect(() => {
    if (next) go(next, 'replace');
  }, [next]);
  return next ? null : <OutOfTheRoom end={end} onAgain={onAgain} />;
}

function useEndWords(end: CallEnd): { readonly title: string; readonly text: string } {
  const t = useTexts(callTexts);
  const reasons = useTexts(errors);
  switch (end.kind) {
    case 'taken_over':
      return { title: t('taken.title'), text: t('taken.words') };
    case 'removed':
      return { title: t('gone.title'), text: reasons('removed') };
    case 'revoked':
      return { title: t('gone.title'), text: reasons('unauthorized') };
    case 'refused':
      return { title: t('refused.title'), text: reasons(errorCode(end.code)) };
    case 'left':
    case 'session_ended':
      return { title: t('gone.title'), text: reasons('session_ended') };
  }
}

function OutOfTheRoom({ end, onAgain }: Pick<CallEndedProps, 'end' | 'onAgain'>) {
  const t = useTexts(callTexts);
  const words = useTexts(common);
  const { title, text } = useEndWords(end);
  return (
    <PageFrame title={title} width="narrow" tools={<StaffLanguage />}>
      <EmptyState
        icon={end.kind === 'taken_over' ? 'people' : 'info'}
        title={title}
        action={
          <div className="call-ended-actions">
            <Button variant="primary" onClick={onAgain}>
              {t(end.kind === 'taken_over' ? 'taken.here' : 'try.here')}
            </Button>
            <Button
              variant="quiet"
              onClick={() => {
                go('/');
              }}
            >
              {words('to.schedule')}
            </Button>
          </div>
        }
      >
        {text}
      </EmptyState>
    </PageFrame>
  );
}
