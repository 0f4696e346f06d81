import { useCallback } from 'react';
import { useFormats, useName, useTexts } from '../../../i18n';
import { EmptyState, PageFrame } from '../../../ui';
import type { UnsignedRecord } from '../api/progressTypes';
import * as records from '../api/records';
import { BackToSchedule } from '../BackToSchedule';
import { Loading } from '../Loading';
import { PageHeading } from '../PageHeading';
import { NotesLeft } from '../records/NotesLeft';
import { go } from '../router';
import { StaffLanguage } from '../StaffLanguage';
import { recordTexts } from '../texts/records';
import { useLoad } from '../useLoad';
import { RecordState } from './RecordHead';
import './RecordPage.css';

/** The server's: what lies further back is found by its student. */
const days = 60;

/** What the reader has still to sign off, the oldest first. */
export function UnsignedPage() {
  const t = useTexts(recordTexts);
  const { loaded, reload } = useLoad(useCallback((signal) => records.unsignedRecords(signal), []));
  return (
    <PageFrame title={t('unsigned.title')} tools={<StaffLanguage />}>
      <BackToSchedule />
      <PageHeading title={t('unsigned.title')} lead={t('unsigned.lead', { days })} />
      <NotesLeft />
      <Loading loaded={loaded} failed={t('unsigned.load.failed')} onRetry={reload} />
      {loaded.state === 'ready' && <Unsigned records={loaded.value} />}
    </PageFrame>
  );
}

function Unsigned({ records }: { readonly records: readonly UnsignedRecord[] }) {
  const t = useTexts(recordTexts);
  if (records.length === 0) {
    return (
      <EmptyState icon="check" title={t('unsigned.none')}>
        {t('unsigned.none.words')}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="unsigned">
      <h2 id="unsigned" className="small soft">
        {t('unsigned.count', { count: records.length })}
      </h2>
      <ul className="unsigned">
        {records.map((record) => (
          <UnsignedLine key={record.appointment} record={record} />
        ))}
      </ul>
    </section>
  );
}

function UnsignedLine({ record: { appointment, starts_at, student, drafted } }: { readonly record: UnsignedRecord }) {
  const name = useName();
  const formats = useFormats();
  const page = `/appointments/${appointment}/record`;
  return (
    <li>
      <a
        href={page}
        onClick={(event) => {
          event.preventDefault();
          go(page);
        }}
      >
        <strong>
          <bdi>{name(student.name)}</bdi>
        </strong>{' '}
        <span className="soft">
          {formats.day(formats.dateOf(starts_at))} · {formats.time(starts_at)}
        </span>
      </a>
      <RecordState signed={false} written={drafted} />
    </li>
  );
}
