import { useState } from 'react';
import { useName, useTexts } from '../../../i18n';
import { announce, Button } from '../../../ui';
import * as api from '../api';
import type { Invitation } from '../api/types';
import { ConfirmDialog } from '../ConfirmDialog';
import { CopyField } from '../CopyField';
import { callTexts } from '../texts/call';
import { useAction } from '../useAction';

interface JoinLinkProps {
  readonly invitation: Invitation;
  /** It was made a moment ago, by a press: the keyboard goes on from here. */
  readonly fresh: boolean;
  readonly onRenewed: (invitation: Invitation) => void;
  readonly onRevoked: () => void;
}

/** One person's link: to copy, to switch off, to make anew. */
export function JoinLink({ invitation, fresh, onRenewed, onRevoked }: JoinLinkProps) {
  const t = useTexts(callTexts);
  const [revoking, setRevoking] = useState(false);
  const [revokedHere, setRevokedHere] = useState(false);
  if (invitation.revoked) return <Revoked invitation={invitation} here={revokedHere} onRenewed={onRenewed} />;
  if (!invitation.url) return <p className="soft">{t('link.hidden')}</p>;
  return (
    <div className="join-link">
      <CopyField
        label={t('join.link')}
        hint={t('link.hint')}
        url={invitation.url}
        variant="primary"
        autoFocus={fresh}
      />
      <Button
        variant="quiet"
        icon="close"
        onClick={() => {
          setRevoking(true);
        }}
      >
        {t('link.revoke')}
      </Button>
      {revoking && (
        <RevokeDialog
          invitation={invitation}
          onRevoked={() => {
            setRevokedHere(true);
            onRevoked();
          }}
          onClose={() => {
            setRevoking(false);
          }}
        />
      )}
    </div>
  );
}

interface RevokedProps extends Pick<JoinLinkProps, 'invitation' | 'onRenewed'> {
  /** Switched off by this page: what was pressed is gone, and the keyboard goes on from here. */
  readonly here: boolean;
}

function Revoked({ invitation, here, onRenewed }: RevokedProps) {
  const t = useTexts(callTexts);
  const { busy, run } = useAction();
  return (
    <div className="join-link">
      <p className="soft">{t('link.revoked')}</p>
      <Button
        icon="refresh"
        autoFocus={here}
        busy={busy}
        onClick={() => {
          run(() => api.renewInvitation(invitation.id).then(onRenewed));
        }}
      >
        {t('link.renew')}
      </Button>
    </div>
  );
}

interface RevokeDialogProps extends Pick<JoinLinkProps, 'invitation' | 'onRevoked'> {
  readonly onClose: () => void;
}

function RevokeDialog({ invitation, onRevoked, onClose }: RevokeDialogProps) {
  const t = useTexts(callTexts);
  const name = useName();
  const { busy, run } = useAction();
  const revoke = async () => {
    await api.revokeInvitation(invitation.id);
    onClose();
    onRevoked();
    announce(t('link.revoked.done')); // The panel shows it.
  };
  return (
    <ConfirmDialog
      title={t('link.revoke.title')}
      confirm={t('link.revoke')}
      busy={busy}
      onConfirm={() => {
        run(revoke);
      }}
      onClose={onClose}
    >
      <p>
        <bdi>{name(invitation.name)}</bdi>
      </p>
      <p>{t('link.revoke.words')}</p>
    </ConfirmDialog>
  );
}
