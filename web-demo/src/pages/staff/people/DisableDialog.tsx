import { useName, useTexts } from '../../../i18n';
import { showToast } from '../../../ui';
import * as api from '../api';
import type { StaffAccount } from '../api/types';
import { ConfirmDialog } from '../ConfirmDialog';
import { Refused } from '../Refused';
import { peopleTexts } from '../texts/people';
import { useSend } from '../useSend';
import type { StaffDialogEvents } from './StaffPage';
import { useAccountProblem } from './useAccountProblem';

/** Asks once: somebody may be in a session. */
export function DisableDialog({ account, onClose, onChanged }: StaffDialogEvents & { readonly account: StaffAccount }) {
  const t = useTexts(peopleTexts);
  const nameOf = useName();
  const accountProblem = useAccountProblem();
  const { busy, problem, send } = useSend();
  const disable = () => {
    send(
      () => api.disableStaff(account.id),
      () => {
        onChanged();
        onClose();
        showToast(t('account.disabled'));
      },
    );
  };
  return (
    <ConfirmDialog
      title={t('disable.title')}
      confirm={t('disable.short')}
      keep={t('disable.keep')}
      busy={busy}
      onConfirm={disable}
      onClose={onClose}
    >
      <Refused problem={problem} say={accountProblem} />
      <p>{t.rich('disable.words', { name: nameOf(account.name) })}</p>
    </ConfirmDialog>
  );
}
