import type { Call, CallSnapshot } from '../../../call';
import { useTexts } from '../../../i18n';
import { Button } from '../../../ui';
import { bringBack } from '../microphone/bringBack';
import { guestTexts } from '../texts';

interface Props {
  readonly call: Call;
  readonly snapshot: CallSnapshot;
}

/** A way to the microphone for whoever came in without it, or lost it to a phone call. */
export function MicrophoneAside({ call, snapshot: { you, microphone } }: Props) {
  const t = useTexts(guestTexts);
  if (you?.role === 'observer') return null;
  const { status } = microphone;
  if (status === 'live' || status === 'asking') return null;
  const interrupted = status === 'interrupted';
  return (
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
  );
}
