import { useSyncExternalStore } from 'react';
import type { Microphone, Readable, Scouted } from '../../../call';
import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Button } from '../../../ui';
import type { Browser } from '../../device/browser';
import { PathHint } from '../../device/PathHint';
import type { Guest } from '../entry/guest';
import { MicrophoneTest } from '../microphone/MicrophoneTest';
import { useGrantedMicrophone } from '../microphone/useGrantedMicrophone';
import { guestTexts } from '../texts';
import { useWhen } from '../when';
import { Screen } from './Screen';

interface WelcomeProps {
  readonly guest: Guest;
  readonly joining: boolean;
  readonly microphone: Microphone;
  readonly browser: Browser;
  readonly scout: Readable<Scouted>;
  readonly onJoin: (options?: { listenOnly: boolean }) => void;
}

/** Everything before the call on one screen: who invites, am I heard, what I agree to, and one button. */
export function Welcome({ guest, joining, microphone, browser, scout, onJoin }: WelcomeProps) {
  const t = useTexts(guestTexts);
  const words = useTexts(common);
  const name = useName();
  const when = useWhen();
  const listens = guest.role === 'observer';
  useGrantedMicrophone(microphone, !listens);
  const { problem } = useSyncExternalStore(microphone.subscribe, microphone.getSnapshot);
  return (
    <Screen
      lead={<p className="soft">{t('join.invited')}</p>}
      title={<bdi>{name(guest.clinic.name)}</bdi>}
      actions={
        <>
          <p className="small soft">{t('join.consent')}</p>
          <Button
            variant="primary"
            size="call"
            block
            busy={joining}
            onClick={() => {
              onJoin();
            }}
          >
            {words('join')}
          </Button>
          {problem && (
            <Button
              variant="quiet"
              block
              onClick={() => {
                onJoin({ listenOnly: true });
              }}
            >
              {t('join.listenOnly')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('join.starts', { when: when(guest.startsAt) })}</p>
      {listens ? (
        <p className="soft">{t('call.observer')}</p>
      ) : (
        <MicrophoneTest microphone={microphone} browser={browser} />
      )}
      <PathHint scout={scout} />
    </Screen>
  );
}
