import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { Button } from '../../../ui';
import type { Browser } from '../../device/browser';
import { guestTexts } from '../texts';
import { Mark } from './Mark';
import { Screen } from './Screen';

interface InAppProps {
  readonly browser: Browser;
  readonly link: string;
  readonly onContinue: () => void;
}

/** Inside another app the microphone often fails: this shows the way out, and forbids nothing. */
export function InApp({ browser, link, onContinue }: InAppProps) {
  const t = useTexts(guestTexts);
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async () => {
    const done = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setCopied(done ? 'yes' : 'refused');
  };
  return (
    <Screen
      layout="center"
      lead={<Mark icon="link" />}
      title={t('inApp.title')}
      actions={
        <>
          <Button
            variant="primary"
            size="call"
            block
            icon={copied === 'yes' ? 'check' : 'copy'}
            onClick={() => void copy()}
          >
            {copied === 'yes' ? t('inApp.copied') : t('inApp.copy')}
          </Button>
          <Button variant="quiet" block onClick={onContinue}>
            {t('inApp.continue')}
          </Button>
        </>
      }
    >
      <p className="soft">{t('inApp.body', { app: browser.inApp ?? 'other' })}</p>
      <p>{browser.system === 'ios' ? t('inApp.ios') : t('inApp.android')}</p>
      {copied === 'refused' && (
        <p>
          {t('inApp.copyByHand')} <bdi dir="ltr">{link}</bdi>
        </p>
      )}
    </Screen>
  );
}
