import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { ButtonLink, IconButton, type IconName } from '../../../ui';
import { useMe } from '../me';
import { AccountDialog } from '../people/AccountDialog';
import { go } from '../router';
import { StaffLanguage } from '../StaffLanguage';
import { peopleTexts } from '../texts/people';
import { scheduleTexts } from '../texts/schedule';

/** At the end of the head: staff and relays for administrators, the language, one's own account. */
export function ScheduleTools() {
  const t = useTexts(scheduleTexts);
  const people = useTexts(peopleTexts);
  const me = useMe();
  const [account, setAccount] = useState(false);
  return (
    <>
      {me.role === 'administrator' && (
        <>
          <To page="/staff" icon="people">
            {t('staff')}
          </To>
          <To page="/relays" icon="link">
            {t('relays')}
          </To>
        </>
      )}
      {me.role === 'supervisor' && (
        <To page="/ladders" icon="help">
          {t('ladders')}
        </To>
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

function To({ page, icon, children }: { readonly page: string; readonly icon: IconName; readonly children: string }) {
  return (
    <ButtonLink
      variant="quiet"
      icon={icon}
      href={page}
      onClick={(event) => {
        event.preventDefault();
        go(page);
      }}
    >
      {children}
    </ButtonLink>
  );
}
