import { useState } from 'react';
import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Button, Dialog } from '../../../ui';
import * as api from '../api';
import { useAccount } from '../me';
import { peopleTexts } from '../texts/people';
import { PasswordDialog } from './PasswordDialog';
import './People.css';

/** Whose account this browser is signed in to, another password for it, and the way out. */
export function AccountDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(peopleTexts);
  const words = useTexts(common);
  const nameOf = useName();
  const { me, signedOut } = useAccount();
  const [changing, setChanging] = useState(false);
  if (changing) return <PasswordDialog onClose={onClose} />;
  return (
    <Dialog title={t('account.own')} onClose={onClose}>
      <div className="staff-words">
        <p className="staff-name">
          <strong>
            <bdi>{nameOf(me.name)}</bdi>
          </strong>
        </p>
        <p className="soft small">
          {words(`role.${me.role}`)} · <bdi>{nameOf(me.clinic.name)}</bdi>
        </p>
      </div>
      {me.has_password ? (
        <Button
          icon="lock"
          block
          onClick={() => {
            setChanging(true);
          }}
        >
          {t('password.change')}
        </Button>
      ) : (
        <p className="soft">{t('password.elsewhere')}</p>
      )}
      <Button
        icon="sign-out"
        block
        onClick={() => {
          void api.signOut().finally(signedOut);
        }}
      >
        {t('sign.out')}
      </Button>
    </Dialog>
  );
}
