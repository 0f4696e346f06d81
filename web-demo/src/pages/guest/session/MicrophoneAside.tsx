import type { Call, CallSnapshot } from '../../../call';
import { useTexts } from '../../../i18n';
import { Button } from '../../../ui';
import { recognise } from '../../device/browser';
import { MicrophoneProblemNote } from '../../device/MicrophoneProblemNote';
import { bringBack } from '../microphone/bringBack';
import { guestTexts } from '../texts';

interface Props {
  readonly call: Call;
  readonly snapshot: CallSnapshot;
}

/** A way to the microphone for whoever came in without it, or lost it to a phone call; and why the last try failed. */
export function MicrophoneAside({ call, snapshot: { you, microphone } }: Props) {
  const t = useTexts(guestTexts);
  if (you?.role === 'observer') return null;
  const { status, problem } = microphone;
  if (status === 'live' || status === 'asking') return null;
  const interrupted = status === 'interrupted';
  return (
    <>
      {problem && <MicrophoneProblemNote problem={problem} browser={recognise(navigator)} />}
      <Button
        size="call"
        variant={interrupted ? 'primary' : 'secondary'}
        icon="microphone"
        onClick={() => {
          bringBack(call.microphone);
        }}
      >
        {t(interrupted ? 'call.tapToReconnect' : 'call.turnOnMicrophone')}
      </Button>
    </>
  );
}
