import { useEffect } from 'react';
import type { Call, CallSnapshot, Readable, Scouted } from '../../../call';
import { useFormats, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { announce, Button, Icon, useNow, VoiceRing } from '../../../ui';
import { PathHint } from '../../device/PathHint';
import type { Guest } from '../entry/guest';
import { Screen } from '../screens/Screen';
import { guestTexts } from '../texts';
import { MicrophoneAside } from './MicrophoneAside';
import './waiting.css';
import { waitingLine } from './waitingLine';

interface WaitingProps {
  readonly guest: Guest;
  readonly call: Call;
  readonly snapshot: CallSnapshot;
  readonly scout: Readable<Scouted>;
}

/** Nothing need be pressed here: it says what the therapist sees, since when, and goes on by itself. */
export function Waiting({ guest, call, snapshot, scout }: WaitingProps) {
  const t = useTexts(guestTexts);
  const words = useTexts(common);
  const { time } = useFormats();
  const { status } = snapshot;
  const now = useNow(10_000);
  const line = waitingLine(snapshot, guest.startsAt, now);
  const said = line === 'reconnecting' ? words('reconnecting') : t(`waiting.${line}`, { time: time(guest.startsAt) });
  const open = snapshot.microphone.status === 'live';
  useEffect(() => {
    announce(said);
  }, [said]);
  return (
    <Screen
      layout="center"
      lead={
        <VoiceRing readLevel={() => call.microphone.level()} size={112} state={open ? 'live' : 'absent'}>
          <Icon name={open ? 'microphone' : 'microphone-off'} size={40} />
        </VoiceRing>
      }
      title={t(line === 'declined' ? 'waiting.declinedTitle' : 'waiting.title')}
      actions={
        <Button size="call" block icon="leave-call" onClick={() => void call.leave()}>
          {words('leave')}
        </Button>
      }
    >
      <p>{said}</p>
      {line !== 'declined' && line !== 'seen' && <p className="soft">{t('waiting.seen')}</p>}
      {'since' in status && <p className="waiting-since">{words('waiting.since', { time: time(status.since) })}</p>}
      <PathHint scout={scout} />
      <MicrophoneAside call={call} snapshot={snapshot} />
    </Screen>
  );
}
