import { useCallback, useState } from 'react';
import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Button, Select, showToast, Spinner } from '../../../ui';
import * as api from '../api';
import type { Invitation } from '../api/types';
import { NotLoaded } from '../Loading';
import { callTexts } from '../texts/call';
import { errorOf, useLoad } from '../useLoad';
import { useCall } from './CallContext';
import { GuestForm } from './GuestForm';
import './InvitePanel.css';
import { JoinLink } from './JoinLink';
import { Panel } from './Panel';

/** The links of this appointment: one per parent by itself, and one for every guest who is added here. */
export function InvitePanel() {
  const t = useTexts(callTexts);
  const { appointment } = useCall().session;
  const { loaded, reload, replace } = useLoad(
    useCallback((signal) => api.invitations(appointment, signal), [appointment]),
  );
  const [chosen, setChosen] = useState<string>();
  const [made, setMade] = useState<string>();
  /** False after a change of mind: the keyboard goes back to where it came from. */
  const [adding, setAdding] = useState<boolean>();
  const problem = errorOf(loaded);
  const invitations = loaded.state === 'ready' ? loaded.value : [];
  const current =
    invitations.find(({ id }) => id === chosen) ?? invitations.find(({ revoked }) => !revoked) ?? invitations[0];
  const show = (invitation: Invitation) => {
    replace((before) => [...before, invitation]);
    setChosen(invitation.id);
    setMade(invitation.id);
    reload();
  };
  return (
    <Panel title={t('link')} className="invite">
      {loaded.state === 'loading' && <Spinner />}
      {problem !== undefined && <NotLoaded problem={problem} onRetry={reload} />}
      {loaded.state === 'ready' && !current && <p className="soft">{t('link.none')}</p>}
      {current && invitations.length > 1 && (
        <LinkFor invitations={invitations} value={current.id} onChange={setChosen} />
      )}
      {current && (
        <JoinLink
          key={current.id}
          invitation={current}
          fresh={current.id === made}
          onRenewed={show}
          onRevoked={() => {
            setChosen(current.id);
            reload();
          }}
        />
      )}
      {adding ? (
        <GuestForm
          appointment={appointment}
          onClose={() => {
            setAdding(false);
          }}
          onMade={(invitation) => {
            setAdding(undefined);
            show(invitation);
            showToast(t('guest.created'));
          }}
        />
      ) : (
        <Button
          variant="quiet"
          icon="plus"
          className="invite-add"
          autoFocus={adding === false}
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('guest.add')}
        </Button>
      )}
    </Panel>
  );
}

interface LinkForProps {
  readonly invitations: readonly Invitation[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function LinkFor({ invitations, value, onChange }: LinkForProps) {
  const t = useTexts(callTexts);
  const words = useTexts(common);
  const name = useName();
  return (
    <Select
      label={t('link.for')}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      {invitations.map((invitation) => (
        <option key={invitation.id} value={invitation.id}>
          {name(invitation.name)} · {words(`role.${invitation.role}`)}
        </option>
      ))}
    </Select>
  );
}
