import { useRef } from 'react';
import { useName, useTexts } from '../../../i18n';
import { Button, showToast, TextField } from '../../../ui';
import type { NewStaffAccount } from '../api/types';
import { peopleTexts } from '../texts/people';

interface PasswordOnceProps {
  readonly account: NewStaffAccount;
  readonly onClose: () => void;
}

/** The only moment at which a temporary password can be read; the server keeps nothing but its hash. */
export function PasswordOnce({ account, onClose }: PasswordOnceProps) {
  const t = useTexts(peopleTexts);
  const nameOf = useName();
  const box = useRef<HTMLDivElement>(null);
  const copy = () => {
    navigator.clipboard.writeText(account.password).then(
      () => {
        showToast(t('password.copied'));
      },
      () => {
        // No clipboard without TLS or leave: selected, it can be copied by hand.
        box.current?.querySelector('input')?.select();
      },
    );
  };
  return (
    <div className="password-once" ref={box}>
      <p>{t.rich('account.made.words', { name: nameOf({ ar: '', ...account.name }) })}</p>
      <TextField label={t('password.temporary')} dir="ltr" readOnly value={account.password} />
      <div className="dialog-actions">
        <Button icon="copy" onClick={copy}>
          {t('password.copy')}
        </Button>
        <Button variant="primary" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </div>
  );
}
