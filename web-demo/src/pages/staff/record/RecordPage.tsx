import { useCallback } from 'react';
import { useName, useTexts } from '../../../i18n';
import { PageFrame } from '../../../ui';
import * as records from '../api/records';
import type { AppointmentRecord } from '../api/progressTypes';
import type { Appointment } from '../api/types';
import { BackToSchedule } from '../BackToSchedule';
import { Loading } from '../Loading';
import { useMe } from '../me';
import { isRunning } from '../records/running';
import { StaffLanguage } from '../StaffLanguage';
import { recordTexts } from '../texts/records';
import { useLoad } from '../useLoad';
import { Addenda } from './Addenda';
import { KeptNote } from './KeptNote';
import { Proposed } from './Proposed';
import { RecordHead } from './RecordHead';
import './RecordPage.css';
import { Release } from './Release';
import { Writing } from './Writing';
import { WrittenFacts } from './WrittenFacts';

export interface Shown {
  readonly appointment: Appointment;
  readonly record: AppointmentRecord;
}

/** What was delivered at an appointment: what the journal says, what the therapist says, and the signature. */
export function RecordPage({ appointment: id }: { readonly appointment: string }) {
  const t = useTexts(recordTexts);
  const name = useName();
  const { clinic } = useMe();
  const { loaded, reload, replace } = useLoad<Shown>(
    useCallback(
      async (signal) => {
        const [appointment, record] = await Promise.all([records.appointment(id, signal), records.record(id, signal)]);
        return { appointment, record };
      },
      [id],
    ),
  );
  const put = (record: AppointmentRecord) => {
    replace((shown) => ({ ...shown, record }));
  };
  return (
    <PageFrame title={t('title')} place={<bdi>{name(clinic.name)}</bdi>} tools={<StaffLanguage />}>
      <BackToSchedule />
      <Loading loaded={loaded} failed={t('load.failed')} onRetry={reload} />
      {loaded.state === 'failed' && <KeptNote appointment={id} />}
      {loaded.state === 'ready' && <Record shown={loaded.value} onWritten={put} onStale={reload} />}
    </PageFrame>
  );
}

export interface RecordEvents {
  /** The record as it is after it was written. */
  readonly onWritten: (record: AppointmentRecord) => void;
  /** What is shown is older than the server's state. */
  readonly onStale: () => void;
}

function Record({ shown, ...events }: RecordEvents & { readonly shown: Shown }) {
  const { appointment, record } = shown;
  const me = useMe();
  const writes = me.role === 'supervisor' || (me.role === 'therapist' && me.id === appointment.therapist.id);
  const signed = record.record?.signed_at !== undefined;
  return (
    <article className="record">
      <RecordHead shown={shown} />
      {!isRunning(appointment) && (
        <KeptNote appointment={appointment.id} {...(writes && { onAdded: events.onWritten })} />
      )}
      <Proposed record={record} />
      {record.record && <WrittenFacts written={record.record} therapist={appointment.therapist} />}
      {!signed && <Writing shown={shown} writes={writes} {...events} />}
      {signed && me.role !== 'administrator' && <Release record={record} writes={writes} onChanged={events.onStale} />}
      {signed && me.role !== 'administrator' && (
        <Addenda record={record} therapist={appointment.therapist} writes={writes} onWritten={events.onWritten} />
      )}
    </article>
  );
}
