import { useCallback, useState } from 'react';
import { useTexts } from '../../../i18n';
import { Banner, Button, PageFrame } from '../../../ui';
import * as api from '../api';
import type { StaffAccount } from '../api/types';
import { BackToSchedule } from '../BackToSchedule';
import { Loading } from '../Loading';
import { useAccount } from '../me';
import { PageHeading } from '../PageHeading';
import { StaffLanguage } from '../StaffLanguage';
import { peopleTexts } from '../texts/people';
import { useLoad } from '../useLoad';
import { AddStaffDialog } from './AddStaffDialog';
import { CaseloadDialog } from './CaseloadDialog';
import { ClinicSection } from './ClinicSection';
import { DisableDialog } from './DisableDialog';
import './People.css';
import { RoleDialog } from './RoleDialog';
import { StaffLine } from './StaffLine';

export type StaffDialog =
  { readonly kind: 'add' } | { readonly kind: 'caseload' | 'role' | 'disable'; readonly account: StaffAccount };

/** The accounts of the clinic, for its administrators. */
export function StaffPage() {
  const t = useTexts(peopleTexts);
  const { me } = useAccount();
  return (
    <PageFrame title={t('title')} tools={<StaffLanguage />}>
      <BackToSchedule />
      {me.role === 'administrator' ? <Accounts /> : <Banner>{t('only.administrators')}</Banner>}
    </PageFrame>
  );
}

function Accounts() {
  const t = useTexts(peopleTexts);
  const { me } = useAccount();
  const { loaded, reload } = useLoad(useCallback((signal) => api.staff(signal), []));
  const [dialog, setDialog] = useState<StaffDialog>();
  const close = () => {
    setDialog(undefined);
  };
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        action={
          <Button
            variant="primary"
            icon="plus"
            onClick={() => {
              setDialog({ kind: 'add' });
            }}
          >
            {t('account.add')}
          </Button>
        }
      />
      <Loading loaded={loaded} failed={t('load.failed')} onRetry={reload} />
      {loaded.state === 'ready' && (
        <ul className="staff-list">
          {loaded.value.map((account) => (
            <StaffLine
              key={account.id}
              account={account}
              own={account.id === me.id}
              onOpen={setDialog}
              onChanged={reload}
            />
          ))}
        </ul>
      )}
      <ClinicSection />
      {dialog && <OpenDialog dialog={dialog} onClose={close} onChanged={reload} />}
    </>
  );
}

export interface StaffDialogEvents {
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

function OpenDialog({ dialog, ...events }: StaffDialogEvents & { readonly dialog: StaffDialog }) {
  switch (dialog.kind) {
    case 'add':
      return <AddStaffDialog {...events} />;
    case 'caseload':
      return <CaseloadDialog account={dialog.account} onClose={events.onClose} />;
    case 'role':
      return <RoleDialog account={dialog.account} {...events} />;
    case 'disable':
      return <DisableDialog account={dialog.account} {...events} />;
  }
}
