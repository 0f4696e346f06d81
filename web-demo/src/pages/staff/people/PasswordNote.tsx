import { useState, type SyntheticEvent } from 'react';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Banner, Button, Dialog, showToast, TextField } from '../../../ui';
import * as api from '../api';
import { Problem } from '../api/http';
import { useAccount } from '../me';
import { useProblemText } from '../problems';
import { peopleTexts } from '../texts/people';
import { passwordProblem } from './newPassword';
import './People.css';

/** Asks whoever came in with a temporary password to replace it; nothing while the password is one's own. */
export function PasswordNote() {
  const t = useTexts(peopleTexts);
  const { me } = useAccount();
  const [open, setOpen] = useState(false);
  if (!me.password_temporary) return null;
  return (
    <div className="password-note">
      <Banner
        tone="waiting"
        icon="lock"
        title={t('password.note')}
        action={
          <Button
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('password.change')}
          </Button>
        }
      >
        {t('password.note.words')}
      </Banner>
      {open && (
        <PasswordDialog
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(peopleTexts);
  const words = useTexts(common);
  const { changed } = useAccount();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const lacking = passwordProblem(password);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setChecked(true);
    if (busy || !current || lacking) return;
    setBusy(true);
    api.changePassword(current, password).then(
      () => {
        onClose();
        changed();
        showToast(t('password.changed'));
      },
      (refused: unknown) => {
        setBusy(false);
        setProblem(refused);
      },
    );
  };
  return (
    <Dialog title={t('password.change')} onClose={onClose}>
      <form className="plan" onSubmit={submit} noValidate>
        <Refused problem={problem} />
        <TextField
          label={t('password.current')}
          type="password"
          dir="ltr"
          autoComplete="current-password"
          value={current}
          error={checked && !current && t('password.current.missing')}
          onChange={(event) => {
            setCurrent(event.target.value);
          }}
        />
        <TextField
          label={t('password.new')}
          type="password"
          dir="ltr"
          autoComplete="new-password"
          hint={t('password.new.hint')}
          value={password}
          error={checked && lacking && t(lacking)}
          onChange={(event) => {
            setPassword(event.target.value);
          }}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {words('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Refused({ problem }: { readonly problem: unknown }) {
  const t = useTexts(peopleTexts);
  const problemText = useProblemText();
  if (problem === undefined) return null;
  const wrong = problem instanceof Problem && problem.code === 'bad_credentials';
  return (
    <Banner tone="danger" role="alert">
      {wrong ? t('password.current.wrong') : problemText(problem)}
    </Banner>
  );
}
