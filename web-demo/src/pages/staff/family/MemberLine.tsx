import { useState } from 'react';
import { useFormats, useName, useTexts } from '../../../i18n';
import { Button, showToast, Switch } from '../../../ui';
import * as api from '../api/family';
import type { FamilyMember, ProgressLink } from '../api/family';
import { CopyField } from '../CopyField';
import { useMe } from '../me';
import { familyRightsTexts } from '../texts/family';
import { useAction } from '../useAction';

interface MemberLineProps {
  readonly student: string;
  readonly member: FamilyMember;
  readonly onChanged: () => void;
}

/** One guardian: the right to see the record, and the link. */
export function MemberLine({ student, member, onChanged }: MemberLineProps) {
  const t = useTexts(familyRightsTexts);
  const name = useName();
  const formats = useFormats();
  const { busy, run } = useAction();
  const [link, setLink] = useState<ProgressLink>();
  const called = name(member.name);
  const letView = (may: boolean) => {
    run(async () => {
      await api.letView(student, member.id, may);
      if (!may) setLink(undefined);
      onChanged();
      showToast(t(may ? 'allowed' : 'withheld'));
    });
  };
  return (
    <li className="family-member">
      <strong>
        <bdi>{called}</bdi>
      </strong>
      <Switch
        label={
          <>
            {t('may.view')}
            <span className="visually-hidden">: {called}</span>
          </>
        }
        checked={member.may_view_records}
        disabled={busy}
        onChange={letView}
      />
      {member.may_view_records && (
        <LinkActions student={student} member={member} called={called} onLink={setLink} onChanged={onChanged} />
      )}
      {link && (
        <CopyField
          label={t('link.label')}
          hint={t('link.hint', { day: formats.date(formats.dateOf(link.expires_at)) })}
          url={link.url}
          autoFocus
        />
      )}
    </li>
  );
}

interface LinkActionsProps extends MemberLineProps {
  readonly called: string;
  readonly onLink: (link: ProgressLink | undefined) => void;
}

/** Links are handed out by those who work with the child; everybody of staff can switch them off. */
function LinkActions({ student, member, called, onLink, onChanged }: LinkActionsProps) {
  const t = useTexts(familyRightsTexts);
  const formats = useFormats();
  const { role } = useMe();
  const { busy, run } = useAction();
  const until = member.link && formats.date(formats.dateOf(member.link.expires_at));
  const show = () => {
    run(async () => {
      onLink(await api.progressLink(student, member.id));
      onChanged();
    });
  };
  const revoke = () => {
    run(async () => {
      await api.revokeProgressLink(student, member.id);
      onLink(undefined);
      onChanged();
      showToast(t('link.revoked'));
    });
  };
  return (
    <div className="family-actions">
      {role !== 'administrator' && (
        <Button icon="link" busy={busy} aria-label={t('link.show', { name: called })} onClick={show}>
          {t('link.short')}
        </Button>
      )}
      {until && (
        <>
          <Button
            variant="quiet"
            icon="close"
            busy={busy}
            aria-label={t('link.revoke', { name: called })}
            onClick={revoke}
          >
            {t('link.revoke.short')}
          </Button>
          <span className="soft small">{t('link.works', { day: until })}</span>
        </>
      )}
    </div>
  );
}
