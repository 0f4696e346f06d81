import { useSyncExternalStore } from 'react';
import type { CheckName, Microphone } from '../../call';
import { useTexts } from '../../i18n';
import { common } from '../../i18n/common';
import { Button, Icon, Spinner, VoiceRing, type IconName } from '../../ui';
import type { Browser } from '../device/browser';
import { MicrophoneProblemNote } from '../device/MicrophoneProblemNote';
import { checkTexts } from './texts';
import type { Shown, Verdict } from './verdict';

interface CheckRowProps {
  readonly check: CheckName;
  readonly verdict: Verdict;
  readonly microphone: Microphone;
  readonly browser: Browser;
  readonly onPlay: () => void;
  readonly onHeard: (yes: boolean) => void;
}

const pictures: Record<CheckName, IconName> = {
  microphone: 'microphone',
  speaker: 'speaker',
  server: 'globe',
  direct: 'wave',
  relay_udp: 'link',
  relay_tcp: 'link',
  relay_tls: 'lock',
};

const marks: Record<Exclude<Shown, 'idle' | 'running' | 'asking'>, IconName> = {
  passed: 'check',
  warning: 'warning',
  unavailable: 'info',
  absent: 'info',
  failed: 'close',
};

/** One check: its name, how it stands in a word and a mark, and what to do where it does not pass. */
export function CheckRow(props: CheckRowProps) {
  const { check, verdict } = props;
  const t = useTexts(checkTexts);
  const words = useTexts(common);
  const name =
    check === 'microphone' ? words('microphone.label') : check === 'speaker' ? words('speaker.label') : t(check);
  return (
    <li className={`check-row check-row-${verdict.shown}`}>
      <Icon name={pictures[check]} />
      <div className="check-row-words">
        <p className="check-row-name">{name}</p>
        <p className="check-row-state">
          <Mark shown={verdict.shown} />
          {t('state', { state: verdict.shown })}
        </p>
        {verdict.words && <p>{t(verdict.words)}</p>}
        <Aside {...props} />
      </div>
    </li>
  );
}

function Mark({ shown }: { readonly shown: Shown }) {
  if (shown === 'idle') return null;
  if (shown === 'running' || shown === 'asking') return <Spinner size={16} />;
  return <Icon name={marks[shown]} size={18} />;
}

/** What belongs to one check alone: the meter of the microphone, the question of the speaker. */
function Aside({ check, verdict, microphone, browser, onPlay, onHeard }: CheckRowProps) {
  const t = useTexts(checkTexts);
  const { problem } = useSyncExternalStore(microphone.subscribe, microphone.getSnapshot);
  if (check === 'microphone' && verdict.shown === 'running') {
    return (
      <div className="check-voice">
        <VoiceRing readLevel={() => microphone.level()} size={48}>
          <Icon name="microphone" />
        </VoiceRing>
        <p>{t('microphone.ask')}</p>
      </div>
    );
  }
  if (check === 'microphone' && verdict.shown === 'failed') {
    return <MicrophoneProblemNote problem={problem ?? 'failed'} browser={browser} />;
  }
  if (check !== 'speaker' || (verdict.shown !== 'asking' && verdict.shown !== 'failed')) return null;
  return (
    <div className="check-answers">
      {verdict.shown === 'asking' && (
        <>
          <Button
            variant="primary"
            onClick={() => {
              onHeard(true);
            }}
          >
            {t('speaker.yes')}
          </Button>
          <Button
            onClick={() => {
              onHeard(false);
            }}
          >
            {t('speaker.no')}
          </Button>
        </>
      )}
      <Button variant="quiet" icon="speaker" onClick={onPlay}>
        {t('speaker.play')}
      </Button>
    </div>
  );
}
