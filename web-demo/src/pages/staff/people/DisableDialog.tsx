import { useName, useTexts } from '../../../i18n';
import { Button, Dialog, showToast } from '../../../ui';
import * as api from '../api';
import type { StaffAccount } from '../api/types';
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
    <Dialog
      title={t('disable.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('disable.keep')}</Button>
          <Button variant="danger" busy={busy} onClick={disable}>
            {t('disable.short')}
          </Button>
        </>
      }
    >
      <Refused problem={problem} say={accountProblem} />
      <p>{t.rich('disable.words', { name: nameOf(account.name) })}</p>
    </Dialog>
  );
}
