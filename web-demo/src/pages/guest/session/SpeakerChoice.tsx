import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Playback } from '../../../call';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Select } from '../../../ui';
import { guestTexts } from '../texts';

interface Speaker {
  readonly id: string;
  readonly label: string;
}

/** A choice where the browser offers one, and for the rest (every iPhone) the words that help. */
export function SpeakerChoice({ playback }: { readonly playback: Playback }) {
  const t = useTexts(guestTexts);
  const words = useTexts(common);
  const { choosable, device } = useSyncExternalStore(playback.subscribe, playback.getSnapshot);
  const [speakers, setSpeakers] = useState<readonly Speaker[]>([]);
  useEffect(() => {
    let shown = true;
    playback.devices().then(
      (found) => {
        if (shown) setSpeakers(found);
      },
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [playback]);
  return (
    <>
      {choosable && speakers.length > 1 && (
        <Select
          label={words('speaker.label')}
          value={device ?? ''}
          onChange={(event) => void playback.useDevice(event.target.value)}
        >
          {device === undefined && <option value="">{words('device.default')}</option>}
          {speakers.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      )}
      <p className="small soft">{t('sound.outputHelp')}</p>
    </>
  );
}
