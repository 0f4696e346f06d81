import { useState, type SyntheticEvent } from 'react';
import { useTexts, type Language } from '../../../i18n';
import { Dialog, showInvalid, TextField } from '../../../ui';
import * as api from '../api';
import { Problem } from '../api/http';
import type { NewStaffAccount, StaffRole } from '../api/types';
import { Form } from '../Form';
import { useMe } from '../me';
import { Refused } from '../Refused';
import { peopleTexts } from '../texts/people';
import { useSend } from '../useSend';
import { looksLikeEmail, nameTyped, noName } from './contacts';
import { LanguageSelect } from '../LanguageSelect';
import { NameFields } from './NameFields';
import { PasswordOnce } from './PasswordOnce';
import { RoleSelect } from './RoleSelect';
import type { StaffDialogEvents } from './StaffPage';
import { temporaryPassword } from './temporaryPassword';

/** A new account; when it is made, its temporary password is shown, once. */
export function AddStaffDialog({ onClose, onChanged }: StaffDialogEvents) {
  const t = useTexts(peopleTexts);
  const [made, setMade] = useState<NewStaffAccount>();
  return (
    <Dialog title={t(made ? 'account.made' : 'account.new')} onClose={onClose}>
      {made ? (
        <PasswordOnce account={made} onClose={onClose} />
      ) : (
        <AccountForm
          onClose={onClose}
          onMade={(account) => {
            onChanged();
            setMade(account);
          }}
        />
      )}
    </Dialog>
  );
}

interface AccountFormProps {
  readonly onMade: (account: NewStaffAccount) => void;
  readonly onClose: () => void;
}

function AccountForm({ onMade, onClose }: AccountFormProps) {
  const t = useTexts(peopleTexts);
  const me = useMe();
  const [name, setName] = useState(noName);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<StaffRole>('therapist');
  const [language, setLanguage] = useState<Language>(me.clinic.language);
  const [checked, setChecked] = useState(false);
  const { busy, problem, send } = useSend();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    const typed = nameTyped(name);
    if (busy || !typed || !looksLikeEmail(email)) return;
    const account = { name: typed, email: email.trim(), role, language, password: temporaryPassword() };
    send(
      () => api.addStaff(account),
      () => {
        onMade(account);
      },
    );
  };
  return (
    <Form submit={t('account.create')} busy={busy} onSubmit={submit} onBack={onClose}>
      <Refused
        problem={problem}
        say={(refused) => (refused instanceof Problem && refused.code === 'conflict' ? t('account.taken') : undefined)}
      />
      <NameFields value={name} checked={checked} onChange={setName} />
      <TextField
        label={t('email')}
        type="email"
        dir="ltr"
        autoComplete="off"
        value={email}
        error={checked && !looksLikeEmail(email) && t('email.wrong')}
        onChange={(event) => {
          setEmail(event.target.value);
        }}
      />
      <div className="people-pair">
        <RoleSelect value={role} onChange={setRole} />
        <LanguageSelect label={t('language')} value={language} onChange={setLanguage} />
      </div>
    </Form>
  );
}
