import { useCallback } from 'react';
import { useTexts } from '../../../i18n';
import { announce, Banner, Button, PageFrame } from '../../../ui';
import * as api from '../api';
import { BackToSchedule } from '../BackToSchedule';
import { Loading } from '../Loading';
import { useMe } from '../me';
import { PageHeading } from '../PageHeading';
import { StaffLanguage } from '../StaffLanguage';
import { relayTexts } from '../texts/relays';
import { useAction } from '../useAction';
import { useLoad } from '../useLoad';
import { RelayList } from './RelayList';
import './Relays.css';

/** What the server knows of its TURN relays, for administrators. */
export function RelaysPage() {
  const t = useTexts(relayTexts);
  const { role } = useMe();
  return (
    <PageFrame title={t('title')} tools={<StaffLanguage />}>
      <BackToSchedule />
      {role === 'administrator' ? <Relays /> : <Banner>{t('only.administrators')}</Banner>}
    </PageFrame>
  );
}

function Relays() {
  const t = useTexts(relayTexts);
  const { loaded, reload, replace } = useLoad(useCallback((signal) => api.relays(signal), []));
  const { busy, run } = useAction();
  const relays = loaded.state === 'ready' ? loaded.value : undefined;
  const test = () => {
    run(async () => {
      const tested = await api.checkRelays();
      replace(() => tested);
      announce(tested.state === 'none' ? t('empty.title') : t(`summary.${tested.state}`));
    });
  };
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        action={
          relays &&
          relays.state !== 'none' && (
            <Button variant="primary" icon="refresh" busy={busy} onClick={test}>
              {t('test')}
            </Button>
          )
        }
      />
      <Loading loaded={loaded} failed={t('load.failed')} onRetry={reload} />
      {relays && <RelayList relays={relays} />}
    </>
  );
}
