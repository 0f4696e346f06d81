import { useEffect, useSyncExternalStore } from 'react';
import type { Microphone } from '../../../call';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { announce, Button, Icon, VoiceRing } from '../../../ui';
import type { Browser } from '../../device/browser';
import './microphone.css';
import { MicrophoneProblemNote } from '../../device/MicrophoneProblemNote';
import { microphoneTexts } from '../../device/texts';
import { useHeard } from './useHeard';

interface Props {
  readonly microphone: Microphone;
  readonly browser: Browser;
}

/** Asks for the microphone by a press, and shows a ring that moves with the voice. Nothing is sent anywhere. */
export function MicrophoneTest({ microphone, browser }: Props) {
  const t = useTexts(microphoneTexts);
  const all = useTexts(common);
  const { status, problem } = useSyncExternalStore(microphone.subscribe, microphone.getSnapshot);
  const live = status === 'live' || status === 'interrupted';
  const heard = useHeard(microphone, live);
  const words = live ? t(heard === 'not_yet' ? 'say' : heard) : status === 'asking' ? t('asking') : t('optional');
  useEffect(() => {
    if (live || status === 'asking') announce(words);
  }, [live, status, words]);
  if (problem) {
    return (
      <>
        <MicrophoneProblemNote problem={problem} browser={browser} />
        <Button icon="refresh" block onClick={() => void microphone.acquire()}>
          {all('try.again')}
        </Button>
      </>
    );
  }
  return (
    <div className="microphone-test">
      <VoiceRing readLevel={() => microphone.level()} size={72} state={live ? 'live' : 'absent'}>
        <Icon name={heard === 'heard' ? 'check' : 'microphone'} size={32} />
      </VoiceRing>
      <div className="microphone-test-words">
        {!live && (
          <Button icon="microphone" busy={status === 'asking'} onClick={() => void microphone.acquire()}>
            {t('test')}
          </Button>
        )}
        <p className={live ? undefined : 'small soft'}>{words}</p>
      </div>
    </div>
  );
}
