import { useState } from 'react';
import { useTexts, type Say } from '../../../i18n';
import { Card, Switch } from '../../../ui';
import type { AppointmentRecord, Proposal } from '../api/progressTypes';
import { recordTexts } from '../texts/records';
import { Evidence } from './Evidence';

type Sentences = Say<keyof (typeof recordTexts)['en']>;

/** What the journal makes of an appointment, in a sentence. */
export function proposalWords(t: Sentences, { attendance, minutes }: Proposal): string {
  return attendance
    ? t('proposal.words', { attendance: t(`attendance.${attendance}`), minutes })
    : t('proposal.unknown', { minutes });
}

/** What the journal says, and from which entries. */
export function Proposed({ record }: { readonly record: AppointmentRecord }) {
  const t = useTexts(recordTexts);
  const [shown, setShown] = useState(false);
  return (
    <Card aria-labelledby="proposal" className="record-card">
      <h2 id="proposal">{t('proposal')}</h2>
      <p>{proposalWords(t, record.proposed)}</p>
      {record.evidence.length === 0 ? (
        <p className="soft">{t('evidence.none')}</p>
      ) : (
        <Switch label={t('evidence.show')} checked={shown} onChange={setShown} />
      )}
      {shown && <Evidence evidence={record.evidence} />}
    </Card>
  );
}
