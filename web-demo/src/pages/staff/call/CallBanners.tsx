import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Banner, Button } from '../../../ui';
import { recognise } from '../../device/browser';
import { MicrophoneProblemNote } from '../../device/MicrophoneProblemNote';
import { callTexts } from '../texts/call';
import { useCall } from './CallContext';
import { PathBanner } from './PathBanner';

/** What is wrong with one's own connection or sound, each with its mend. Nothing while all is well. */
export function CallBanners() {
  const t = useTexts(callTexts);
  const words = useTexts(common);
  const { call, snapshot } = useCall();
  const { reconnecting, microphone, playbackBlocked } = snapshot;
  const again = (label: string) => (
    <Button
      onClick={() => {
        void call.microphone.acquire();
      }}
    >
      {label}
    </Button>
  );
  return (
    <div className="call-banners">
      <PathBanner />
      {reconnecting && (
        <Banner tone="waiting" icon="refresh" title={words('reconnecting')}>
          {t('reconnecting.hint')}
        </Banner>
      )}
      {playbackBlocked && (
        <Banner
          tone="waiting"
          icon="speaker"
          action={
            <Button
              variant="primary"
              onClick={() => {
                void call.playback.resume();
              }}
            >
              {words('sound.allow')}
            </Button>
          }
        >
          {words('sound.blocked')}
        </Banner>
      )}
      {microphone.problem && (
        <div className="call-microphone">
          <MicrophoneProblemNote problem={microphone.problem} browser={recognise(navigator)} />
          {again(words('try.again'))}
        </div>
      )}
      {microphone.status === 'interrupted' && (
        <Banner tone="waiting" icon="microphone-off" title={t('mic.interrupted')} action={again(t('mic.again'))}>
          {t('mic.interrupted.hint')}
        </Banner>
      )}
    </div>
  );
}
