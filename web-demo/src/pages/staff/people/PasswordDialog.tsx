import { useState, type SyntheticEvent } from 'react';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Dialog, showInvalid, showToast } from '../../../ui';
import * as api from '../api';
import { Problem } from '../api/http';
import { Form } from '../Form';
import { useAccount } from '../me';
import { PasswordField } from '../PasswordField';
import { Refused } from '../Refused';
import { peopleTexts } from '../texts/people';
import { useSend } from '../useSend';
import { passwordProblem } from './newPassword';

/** Another password for whoever is signed in; the current one shows that it is still them. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(peopleTexts);
  return (
    <Dialog title={t('password.change')} onClose={onClose}>
      <PasswordForm onClose={onClose} />
    </Dialog>
  );
}

function PasswordForm({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(peopleTexts);
  const words = useTexts(common);
  const { changed } = useAccount();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const { busy, problem, send } = useSend();
  const lacking = passwordProblem(password);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    if (busy || !current || lacking) return;
    send(
      () => api.changePassword(current, password),
      () => {
        onClose();
        changed();
        showToast(t('password.changed'));
      },
    );
  };
  return (
    <Form submit={words('save')} busy={busy} onSubmit={submit} onBack={onClose}>
      <Refused
        problem={problem}
        say={(refused) =>
          refused instanceof Problem && refused.code === 'bad_credentials' ? t('password.current.wrong') : undefined
        }
      />
      <PasswordField
        label={t('password.current')}
        of="current"
        value={current}
        error={checked && !current && t('password.current.missing')}
        onChange={setCurrent}
      />
      <PasswordField
        label={t('password.new')}
        of="new"
        hint={t('password.new.hint')}
        value={password}
        error={checked && lacking && t(lacking)}
        onChange={setPassword}
      />
    </Form>
  );
}
