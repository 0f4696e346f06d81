import type { Call, CallSnapshot } from '../../../call';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Select, Switch } from '../../../ui';
import { guestTexts } from '../texts';
import { SpeakerChoice } from './SpeakerChoice';

interface Props {
  readonly call: Call;
  readonly snapshot: CallSnapshot;
}

/** What a therapist may ask a parent to change: the original sound, the microphone, the speaker. */
export function SoundSettings({ call, snapshot: { own, microphone, you } }: Props) {
  const t = useTexts(guestTexts);
  const words = useTexts(common);
  const speaks = you?.role !== 'observer';
  return (
    <section className="sound-settings" aria-label={t('sound.title')}>
      {speaks && (
        <Switch
          label={words('original.sound')}
          hint={t('sound.originalHint')}
          checked={own.original_sound}
          onChange={(on) => {
            call.setOriginalSound(on);
          }}
        />
      )}
      {speaks && microphone.devices.length > 1 && (
        <Select
          label={words('microphone.label')}
          value={microphone.device?.id ?? ''}
          onChange={(event) => void call.microphone.useDevice(event.target.value)}
        >
          {microphone.devices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      )}
      <SpeakerChoice playback={call.playback} />
    </section>
  );
}
