import type { Microphone } from '../../call';
import { useTexts } from '../../i18n';
import { Button, LanguageSwitch, PageFrame } from '../../ui';
import type { Browser } from '../device/browser';
import { CheckRow } from './CheckRow';
import './check.css';
import { SummaryNote } from './SummaryNote';
import { checkTexts } from './texts';
import { useChecks } from './useChecks';
import { summary } from './verdict';

interface CheckPageProps {
  readonly microphone: Microphone;
  readonly browser: Browser;
}

/** The check before a session, for anybody: no account, nothing kept. */
export function CheckPage({ microphone, browser }: CheckPageProps) {
  const t = useTexts(checkTexts);
  const checks = useChecks(microphone);
  const shown = checks.verdicts.map(({ verdict }) => verdict.shown);
  const whole = summary(shown, checks.outlook);
  return (
    <PageFrame width="narrow" title={t('title')} tools={<LanguageSwitch />}>
      <div className="check">
        <h1>{t('title')}</h1>
        <p className="soft">{t('intro')}</p>
        <SummaryNote whole={whole} outlook={checks.outlook} ports={checks.ports} />
        <Button
          variant={whole === 'idle' ? 'primary' : 'secondary'}
          size="call"
          block
          busy={shown.includes('running')}
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
