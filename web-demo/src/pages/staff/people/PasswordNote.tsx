import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { Banner, Button } from '../../../ui';
import { useAccount } from '../me';
import { peopleTexts } from '../texts/people';
import { PasswordDialog } from './PasswordDialog';
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
