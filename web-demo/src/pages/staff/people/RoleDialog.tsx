import { useState, type SyntheticEvent } from 'react';
import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Dialog, showToast } from '../../../ui';
import * as api from '../api';
import type { StaffAccount } from '../api/types';
import { Form } from '../Form';
import { Refused } from '../Refused';
import { peopleTexts } from '../texts/people';
import { useSend } from '../useSend';
import { RoleSelect } from './RoleSelect';
import type { StaffDialogEvents } from './StaffPage';
import { useAccountProblem } from './useAccountProblem';

/** Another role for somebody else of the clinic. */
export function RoleDialog({ account, onClose, onChanged }: StaffDialogEvents & { readonly account: StaffAccount }) {
  const t = useTexts(peopleTexts);
  const words = useTexts(common);
  const nameOf = useName();
  const accountProblem = useAccountProblem();
  const [role, setRole] = useState(account.role);
  const { busy, problem, send } = useSend();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    if (role === account.role) {
      onClose();
      return;
    }
    send(
      () => api.changeRole(account.id, role),
      () => {
        onChanged();
        onClose();
        showToast(t('role.changed'));
      },
    );
  };
  return (
    <Dialog title={t.rich('role.of', { name: nameOf(account.name) })} onClose={onClose}>
      <Form submit={words('save')} busy={busy} onSubmit={submit} onBack={onClose}>
        <Refused problem={problem} say={accountProblem} />
        <RoleSelect value={role} onChange={setRole} />
        <p className="soft small">{t('sign.out.hint')}</p>
      </Form>
    </Dialog>
  );
}
