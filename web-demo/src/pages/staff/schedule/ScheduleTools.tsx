import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { IconButton } from '../../../ui';
import { useMe } from '../me';
import { AccountDialog } from '../people/AccountDialog';
import { PageLink } from '../PageLink';
import { StaffLanguage } from '../StaffLanguage';
import { peopleTexts } from '../texts/people';
import { scheduleTexts } from '../texts/schedule';

/** At the end of the head: what goes on now, staff and relays for administrators, the language, one's own account. */
export function ScheduleTools() {
  const t = useTexts(scheduleTexts);
  const people = useTexts(peopleTexts);
  const me = useMe();
  const [account, setAccount] = useState(false);
  return (
    <>
      <PageLink variant="quiet" page="/live" icon="wave">
        {t('live')}
      </PageLink>
      {me.role === 'administrator' && (
        <>
          <PageLink variant="quiet" page="/staff" icon="people">
            {t('staff')}
          </PageLink>
          <PageLink variant="quiet" page="/relays" icon="link">
            {t('relays')}
          </PageLink>
        </>
      )}
      {me.role === 'supervisor' && (
        <PageLink variant="quiet" page="/ladders" icon="help">
          {t('ladders')}
        </PageLink>
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
