import { useState, type SyntheticEvent } from 'react';
import { useLocale, useTexts, type Language } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Button, Select, TextField, showInvalid } from '../../../ui';
import * as api from '../api';
import type { GuestRole, Invitation } from '../api/types';
import { LanguageSelect } from '../LanguageSelect';
import { callTexts } from '../texts/call';
import { useAction } from '../useAction';

const roles: readonly GuestRole[] = ['interpreter', 'student', 'observer'];

interface GuestFormProps {
  readonly appointment: string;
  readonly onMade: (invitation: Invitation) => void;
  readonly onClose: () => void;
}

/** A link for somebody who is no parent: an interpreter, the student at another device, an observer. */
export function GuestForm({ appointment, onMade, onClose }: GuestFormProps) {
  const t = useTexts(callTexts);
  const words = useTexts(common);
  const own = useLocale().language;
  const [name, setName] = useState('');
  const [role, setRole] = useState<GuestRole>('interpreter');
  const [language, setLanguage] = useState<Language>(own);
  const [checked, setChecked] = useState(false);
  const { busy, run } = useAction();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    if (busy || !name.trim()) return;
    run(() => api.invite(appointment, { role, name: name.trim(), language }).then(onMade));
  };
  return (
    <form className="guest-form" onSubmit={submit} noValidate>
      <TextField
        label={t('guest.name')}
        autoFocus
        autoComplete="off"
        maxLength={100}
        value={name}
        error={checked && !name.trim() && t('guest.name.missing')}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <div className="guest-choices">
        <Select
          label={t('guest.role')}
          value={role}
          onChange={(event) => {
            setRole(roles.find((each) => each === event.target.value) ?? role);
          }}
        >
          {roles.map((each) => (
            <option key={each} value={each}>
              {words(`role.${each}`)}
            </option>
          ))}
        </Select>
        <LanguageSelect label={t('guest.language')} value={language} onChange={setLanguage} />
      </div>
      <div className="dialog-actions">
        <Button variant="quiet" onClick={onClose}>
          {words('cancel')}
        </Button>
        <Button type="submit" busy={busy}>
          {t('guest.create')}
        </Button>
      </div>
    </form>
  );
}
