import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Banner, Button, Icon } from '../../../ui';
import type { QueueSnapshot } from '../../../records';
import { tapTexts } from '../texts/taps';
import './SaveState.css';
import { useTapQueue } from './useTapQueue';

/** Whether what was tapped is stored, and what became of what is not. */
export function SaveState() {
  const { snapshot } = useTapQueue();
  const held = snapshot.standing === 'waiting' || snapshot.standing === 'signed_out';
  return (
    <div className="save-state">
      {!held && <Line saving={snapshot.standing === 'sending'} />}
      {/* That each tap is under way for a moment is not read out. */}
      <div role="status">{held && <Held snapshot={snapshot} />}</div>
      {snapshot.refused.length > 0 && <Refusals snapshot={snapshot} />}
    </div>
  );
}

function Line({ saving }: { readonly saving: boolean }) {
  const t = useTexts(tapTexts);
  return (
    <p className="save-line soft small">
      <Icon name={saving ? 'clock' : 'check'} size={16} />
      {t(saving ? 'saving' : 'saved')}
    </p>
  );
}

function Held({ snapshot: { standing, waiting, durable } }: { readonly snapshot: QueueSnapshot }) {
  const t = useTexts(tapTexts);
  return (
    <Banner tone="waiting" icon="clock" title={t('unsaved', { n: waiting.length })}>
      {t(standing === 'signed_out' ? 'unsaved.signed.out' : durable ? 'unsaved.kept' : 'unsaved.open')}
    </Banner>
  );
}

const known = ['conflict', 'not_found', 'forbidden'] as const;

function reasonOf(code: string) {
  const reason = known.find((each) => each === code);
  return reason ? (`refused.${reason}` as const) : 'refused.other';
}

function Refusals({ snapshot }: { readonly snapshot: QueueSnapshot }) {
  const t = useTexts(tapTexts);
  const words = useTexts(common);
  const { queue } = useTapQueue();
  const reasons = [...new Set(snapshot.refused.map(({ code }) => reasonOf(code)))];
  return (
    <Banner
      tone="danger"
      role="alert"
      title={t('refused', { n: snapshot.refused.length })}
      action={
        <div className="save-actions">
          <Button
            onClick={() => {
              queue.tryRefused();
            }}
          >
            {words('try.again')}
          </Button>
          <Button
            variant="quiet"
            onClick={() => {
              queue.dropRefused();
            }}
          >
            {t('refused.drop')}
          </Button>
        </div>
      }
    >
      {reasons.map((reason) => (
        <p key={reason}>{t(reason)}</p>
      ))}
    </Banner>
  );
}
