import { useState } from 'react';
import type { Participant } from '../../../call';
import { useTexts } from '../../../i18n';
import { Button, Disclosure, Switch } from '../../../ui';
import { ConfirmDialog } from '../ConfirmDialog';
import { callTexts } from '../texts/call';
import { useCall, useNameOf } from './CallContext';
import { useAction } from '../useAction';

/** What a therapist can do about one person's sound and presence. */
export function PersonMenu({ person }: { readonly person: Participant }) {
  const t = useTexts(callTexts);
  const { call } = useCall();
  const name = useNameOf()(person);
  const { run } = useAction();
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <Disclosure label={t('menu.of', { name })}>
        <Switch
          label={t.rich('menu.original', { name })}
          checked={person.original_sound}
          onChange={(on) => {
            run(() => call.setOriginalSoundOf(person.id, on));
          }}
        />
        <label className="person-volume">
          <span>{t.rich('menu.volume', { name })}</span>
          <input
            type="range"
            min={0}
            max={100}
            defaultValue={100}
            onChange={(event) => {
              call.playback.setVolume(person.id, Number(event.target.value) / 100);
            }}
          />
        </label>
        {!person.muted && (
          <Button
            variant="quiet"
            icon="microphone-off"
            onClick={() => {
              run(() => call.mute(person.id));
            }}
          >
            {t.rich('menu.silence', { name })}
          </Button>
        )}
        <Button
          variant="quiet"
          icon="sign-out"
          onClick={() => {
            setRemoving(true);
          }}
        >
          {t.rich('menu.remove', { name })}
        </Button>
      </Disclosure>
      {removing && (
        <RemoveDialog
          person={person}
          onClose={() => {
            setRemoving(false);
          }}
        />
      )}
    </>
  );
}

function RemoveDialog({ person, onClose }: { readonly person: Participant; readonly onClose: () => void }) {
  const t = useTexts(callTexts);
  const { call } = useCall();
  const name = useNameOf()(person);
  const { busy, run } = useAction();
  return (
    <ConfirmDialog
      title={t.rich('remove.title', { name })}
      confirm={t('remove.confirm')}
      busy={busy}
      onConfirm={() => {
        run(() => call.remove(person.id).then(onClose));
      }}
      onClose={onClose}
    >
      <p>{t('remove.words')}</p>
    </ConfirmDialog>
  );
}
