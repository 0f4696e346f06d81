import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Button, showToast, StateTag } from '../../../ui';
import * as api from '../api';
import type { StaffAccount } from '../api/types';
import { peopleTexts } from '../texts/people';
import { useAction } from '../useAction';
import type { StaffDialog } from './StaffPage';

interface StaffLineProps {
  readonly account: StaffAccount;
  /** Nobody locks themselves out. */
  readonly own: boolean;
  readonly onOpen: (dialog: StaffDialog) => void;
  readonly onChanged: () => void;
}

/** One account, and what can be done with it. */
export function StaffLine({ account, own, onOpen, onChanged }: StaffLineProps) {
  const t = useTexts(peopleTexts);
  const words = useTexts(common);
  const nameOf = useName();
  const { busy, run } = useAction();
  const { email, role, disabled } = account;
  const name = nameOf(account.name);
  const enable = () => {
    run(async () => {
      await api.enableStaff(account.id);
      onChanged();
      showToast(t('account.enabled'));
    });
  };
  return (
    <li className={disabled ? 'staff-line staff-line-disabled' : 'staff-line'}>
      <div className="staff-words">
        <p className="staff-name">
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {own && <StateTag icon="person">{t('you')}</StateTag>}
          {disabled && <StateTag icon="lock">{t('disabled')}</StateTag>}
        </p>
        <p className="soft small">
          {words(`role.${role}`)}
          <span className="staff-dot"> · </span>
          <span className="staff-email">
            <bdi dir="ltr">{email}</bdi>
          </span>
        </p>
      </div>
      <div className="staff-actions">
        {role === 'therapist' && (
          <Button
            icon="people"
            aria-label={t('caseload', { name })}
            onClick={() => {
              onOpen({ kind: 'caseload', account });
            }}
          >
            {t('caseload.short')}
          </Button>
        )}
        {disabled && (
          <Button busy={busy} icon="check" aria-label={t('enable', { name })} onClick={enable}>
            {t('enable.short')}
          </Button>
        )}
        {!disabled && !own && (
          <Button
            icon="person"
            aria-label={t('role.of', { name })}
            onClick={() => {
              onOpen({ kind: 'role', account });
            }}
          >
            {t('role')}
          </Button>
        )}
        {!disabled && !own && (
          <Button
            icon="lock"
            aria-label={t('disable', { name })}
            onClick={() => {
              onOpen({ kind: 'disable', account });
            }}
          >
            {t('disable.short')}
          </Button>
        )}
      </div>
    </li>
  );
}
