import { useFormats, useTexts } from '../../../i18n';
import { Card } from '../../../ui';
import type { WrittenRecord } from '../api/progressTypes';
import type { Person } from '../api/types';
import { recordTexts } from '../texts/records';
import { useStaffName } from './useStaffName';

interface WrittenFactsProps {
  readonly written: WrittenRecord;
  readonly therapist: Person;
}

/** What was confirmed, why it is not what the journal said, and who stands for it. */
export function WrittenFacts({ written, therapist }: WrittenFactsProps) {
  const t = useTexts(recordTexts);
  const formats = useFormats();
  const who = useStaffName(therapist);
  const { attendance, minutes, reason, written_by, signed_by, signed_at } = written;
  return (
    <Card aria-labelledby="written" className="record-card">
      <h2 id="written">{t('confirmation')}</h2>
      <dl className="record-facts">
        <dt>{t('fact.attendance')}</dt>
        <dd>{t(`attendance.${attendance}`)}</dd>
        <dt>{t('fact.minutes')}</dt>
        <dd>{formats.number(minutes)}</dd>
        {reason && <dt>{t('fact.reason')}</dt>}
        {reason && (
          <dd>
            <bdi>{reason}</bdi>
          </dd>
        )}
        <dt>{t('fact.written')}</dt>
        <dd>
          <bdi>{who(written_by)}</bdi>
        </dd>
        {signed_by && signed_at && <dt>{t('fact.signed')}</dt>}
        {signed_by && signed_at && (
          <dd>
            {t('signed.by', {
              who: who(signed_by),
              day: formats.date(formats.dateOf(signed_at)),
              time: formats.time(signed_at),
            })}
          </dd>
        )}
      </dl>
    </Card>
  );
}
