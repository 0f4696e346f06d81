import { useEffect } from 'react';
import type { Microphone } from '../../call';
import { useTexts } from '../../i18n';
import { announce, Banner, Button, LanguageSwitch, PageFrame } from '../../ui';
import type { Browser } from '../device/browser';
import { CheckRow } from './CheckRow';
import './check.css';
import { checkTexts } from './texts';
import { useChecks } from './useChecks';
import { summary, type Summary } from './verdict';

interface CheckPageProps {
  readonly microphone: Microphone;
  readonly browser: Browser;
}

const tones = { running: 'active', passed: 'connected', warning: 'waiting', failed: 'danger' } as const;

/** The check before a session, for anybody: no account, nothing kept. */
export function CheckPage({ microphone, browser }: CheckPageProps) {
  const t = useTexts(checkTexts);
  const checks = useChecks(microphone);
  const whole = summary(checks.verdicts.map(({ verdict }) => verdict.shown));
  return (
    <PageFrame width="narrow" title={t('title')} tools={<LanguageSwitch />}>
      <div className="check">
        <h1>{t('title')}</h1>
        <p className="soft">{t('intro')}</p>
        <SummaryNote whole={whole} />
        <Button
          variant={whole === 'idle' ? 'primary' : 'secondary'}
          size="call"
          block
          busy={whole === 'running' && checks.verdicts.some(({ verdict }) => verdict.shown === 'running')}
          onClick={checks.start}
        >
          {t(whole === 'idle' ? 'start' : 'again')}
        </Button>
        <ul className="check-list" aria-label={t('list')}>
          {checks.verdicts.map(({ check, verdict }) => (
            <CheckRow
              key={check}
              check={check}
              verdict={verdict}
              microphone={microphone}
              browser={browser}
              onPlay={checks.playAgain}
              onHeard={checks.heard}
            />
          ))}
        </ul>
      </div>
    </PageFrame>
  );
}

function SummaryNote({ whole }: { readonly whole: Summary }) {
  const t = useTexts(checkTexts);
  const words = whole === 'idle' ? undefined : t(`summary.${whole}`);
  useEffect(() => {
    if (words) announce(words);
  }, [words]);
  if (whole === 'idle' || whole === 'running') return null;
  return (
    <Banner tone={tones[whole]} {...(whole === 'warning' && { icon: 'info' })}>
      {words}
    </Banner>
  );
}
