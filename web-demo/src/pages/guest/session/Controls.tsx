import type { Call, CallSnapshot } from '../../../call';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Button } from '../../../ui';

interface ControlsProps {
  readonly call: Call;
  readonly snapshot: CallSnapshot;
}

/** The two buttons of a call. Their labels say what they do, so they need no pressed state. */
export function Controls({ call, snapshot: { own, you, microphone } }: ControlsProps) {
  const words = useTexts(common);
  const silent = you?.role === 'observer' || microphone.status === 'problem' || microphone.status === 'off';
  return (
    <div className="controls">
      {!silent && (
        <Button
          size="call"
          variant={own.muted ? 'primary' : 'secondary'}
          icon={own.muted ? 'microphone' : 'microphone-off'}
          onClick={() => {
            call.setMuted(!own.muted);
          }}
        >
          {words(own.muted ? 'unmute' : 'mute')}
        </Button>
      )}
      <Button size="call" variant="danger" icon="leave-call" onClick={() => void call.leave()}>
        {words('leave')}
      </Button>
    </div>
  );
}
