import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { ButtonLink, IconButton } from '../../../ui';
import { useMe } from '../me';
import { AccountDialog } from '../people/AccountDialog';
import { go } from '../router';
import { StaffLanguage } from '../StaffLanguage';
import { peopleTexts } from '../texts/people';
import { scheduleTexts } from '../texts/schedule';

/** At the end of the head: the clinic's staff for administrators, the language, one's own account. */
export function ScheduleTools() {
  const t = useTexts(scheduleTexts);
  const people = useTexts(peopleTexts);
  const me = useMe();
  const [account, setAccount] = useState(false);
  return (
    <>
      {me.role === 'administrator' && (
        <ButtonLink
          variant="quiet"
          icon="people"
          href="/staff"
          onClick={(event) => {
            event.preventDefault();
            go('/staff');
          }}
        >
          {t('staff')}
        </ButtonLink>
      )}
      <StaffLanguage />
      <IconButton
        label={people('account.own')}
        icon="person"
        onClick={() => {
          setAccount(true);
        }}
      />
      {account && (
        <AccountDialog
          onClose={() => {
            setAccount(false);
          }}
        />
      )}
    </>
  );
}
