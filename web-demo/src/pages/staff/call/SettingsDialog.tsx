import { useCallback } from 'react';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Dialog, Select, Switch } from '../../../ui';
import { callTexts } from '../texts/call';
import { useLoad } from '../useLoad';
import { useCall } from './CallContext';

interface SettingsDialogProps {
  readonly shortcuts: boolean;
  readonly onShortcuts: (on: boolean) => void;
  readonly onClose: () => void;
}

/** Which microphone and loudspeaker, how the voice is sent, and the keys. */
export function SettingsDialog({ shortcuts, onShortcuts, onClose }: SettingsDialogProps) {
  const t = useTexts(callTexts);
  const words = useTexts(common);
  const { call, snapshot } = useCall();
  const { microphone, own } = snapshot;
  return (
    <Dialog title={t('settings.title')} onClose={onClose}>
      <Select
        label={words('microphone.label')}
        value={microphone.device?.id ?? ''}
        onChange={(event) => {
          void call.microphone.useDevice(event.target.value);
        }}
      >
        {!microphone.device && <option value="">{words('device.default')}</option>}
        {microphone.devices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label || words('device.default')}
          </option>
        ))}
      </Select>
      <SpeakerSelect />
      <Switch
        label={words('original.sound')}
        hint={words('original.sound.hint')}
        checked={own.original_sound}
        onChange={(on) => {
          call.setOriginalSound(on);
        }}
      />
      <Switch label={t('shortcuts')} hint={t('shortcuts.hint')} checked={shortcuts} onChange={onShortcuts} />
    </Dialog>
  );
}

function SpeakerSelect() {
  const t = useTexts(callTexts);
  const words = useTexts(common);
  const { playback } = useCall().call;
  const { loaded } = useLoad(useCallback(() => playback.devices(), [playback]));
  const { choosable, device } = playback.getSnapshot();
  const devices = loaded.state === 'ready' ? loaded.value : [];
  return (
    <Select
      label={words('speaker.label')}
      disabled={!choosable || devices.length === 0}
      {...(!choosable && { hint: t('speaker.fixed') })}
      defaultValue={device ?? ''}
      onChange={(event) => {
        void playback.useDevice(event.target.value);
      }}
    >
      <option value="">{words('device.default')}</option>
      {devices
        .filter(({ id }) => id !== 'default')
        .map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
    </Select>
  );
}
