import { useEffect } from 'react';
import type { Call, Readable, Scouted } from '../../../call';
import { useTexts } from '../../../i18n';
import { PageFrame } from '../../../ui';
import { useCallSnapshot } from '../../useCallSnapshot';
import type { SessionReport } from '../api/types';
import { NotLoaded, Opening } from '../Loading';
import { go } from '../router';
import { StaffLanguage } from '../StaffLanguage';
import { callTexts } from '../texts/call';
import { CallContext } from './CallContext';
import { CallEnded } from './CallEnded';
import { CallRoom } from './CallRoom';
import { useOpenCall } from './useOpenCall';

/** A session from the therapist's side. */
export function CallPage({ session }: { readonly session: string }) {
  const { open, again } = useOpenCall(session);
  const over = open.state === 'over';
  useEffect(() => {
    if (over) go(`/session/${session}/report`, 'replace');
  }, [over, session]);
  switch (open.state) {
    case 'over':
    case 'loading':
      return <Connecting />;
    case 'failed':
      return <Failed problem={open.error} onRetry={again} />;
    case 'ready':
      return <InCall call={open.call} session={open.session} scout={open.scout} onAgain={again} />;
  }
}

interface InCallProps {
  readonly call: Call;
  readonly session: SessionReport;
  readonly scout: Readable<Scouted>;
  readonly onAgain: () => void;
}

function InCall({ call, session, scout, onAgain }: InCallProps) {
  const snapshot = useCallSnapshot(call);
  const { status, you } = snapshot;
  if (status.name === 'ended') return <CallEnded end={status.end} session={session.id} onAgain={onAgain} />;
  if (!you) return <Connecting />;
  return (
    <CallContext value={{ call, snapshot, session, scout }}>
      <CallRoom />
    </CallContext>
  );
}

function Connecting() {
  const t = useTexts(callTexts);
  return (
    <PageFrame title={t('title')} tools={<StaffLanguage />}>
      <Opening>
        <p>{t('connecting')}</p>
        <p className="small">{t('connecting.hint')}</p>
      </Opening>
    </PageFrame>
  );
}

function Failed({ problem, onRetry }: { readonly problem: unknown; readonly onRetry: () => void }) {
  const t = useTexts(callTexts);
  return (
    <PageFrame title={t('title')} width="narrow" tools={<StaffLanguage />}>
      <NotLoaded failed={t('load.failed')} problem={problem} onRetry={onRetry} />
    </PageFrame>
  );
}
