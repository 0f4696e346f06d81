import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { Banner, Button } from '../../../ui';
import type { RelaysState } from '../api/types';
import { useMe } from '../me';
import { go } from '../router';
import { relayTexts } from '../texts/relays';
import { dismissed, dismiss } from './dismissal';
import './Relays.css';

/** Tells everybody of staff that no relay works, and an administrator that there is none. Nothing else. */
export function RelayBanner({ state }: { readonly state: RelaysState | undefined }) {
  const { role } = useMe();
  const [hidden, hide] = useState(dismissed);
  if (state === 'failing') return <Failing administrator={role === 'administrator'} />;
  if (state !== 'none' || role !== 'administrator' || hidden) return null;
  return (
    <None
      onDismiss={() => {
        dismiss();
        hide(true);
      }}
    />
  );
}

function Failing({ administrator }: { readonly administrator: boolean }) {
  const t = useTexts(relayTexts);
  return (
    <div className="relay-banner">
      <Banner
        tone="danger"
        role="alert"
        title={t('banner.failing')}
        action={administrator && <ToRelays words={t('banner.show')} />}
      >
        <p>{t('banner.failing.words')}</p>
        {!administrator && <p>{t('banner.failing.tell')}</p>}
      </Banner>
    </div>
  );
}

function None({ onDismiss }: { readonly onDismiss: () => void }) {
  const t = useTexts(relayTexts);
  const actions = (
    <>
      <ToRelays words={t('banner.how')} />
      <Button variant="quiet" onClick={onDismiss}>
        {t('banner.dismiss')}
      </Button>
    </>
  );
  return (
    <div className="relay-banner">
      <Banner title={t('banner.none')} action={actions}>
        {t('banner.none.words')}
      </Banner>
    </div>
  );
}

function ToRelays({ words }: { readonly words: string }) {
  return (
    <Button
      onClick={() => {
        go('/relays');
      }}
    >
      {words}
    </Button>
  );
}
