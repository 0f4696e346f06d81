import { useTexts } from '../../../i18n';
import { announce } from '../../../ui';
import { callTexts } from '../texts/call';
import { useCall } from './CallContext';

/** Turns one's own microphone off and on, and says so: by the button and by the key alike. */
export function useMuteToggle(): () => void {
  const t = useTexts(callTexts);
  const { call, snapshot } = useCall();
  const { muted } = snapshot.own;
  return () => {
    call.setMuted(!muted);
    announce(t(muted ? 'announce.unmuted' : 'announce.muted'));
  };
}
