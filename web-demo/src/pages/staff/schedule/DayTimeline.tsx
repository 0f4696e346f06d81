import { Fragment } from 'react';
import { useFormats, useName, useTexts } from '../../../i18n';
import type { Appointment } from '../api/types';
import { useMe } from '../me';
import { scheduleTexts } from '../texts/schedule';
import { endsAt, stateClass } from './agenda';
import { AppointmentTag } from './AppointmentTag';
import './Timeline.css';

interface DayTimelineProps {
  readonly appointments: readonly Appointment[];
  /** Given on today: a line stands where the day has got to. */
  readonly now: number | undefined;
  readonly onOpen: (appointment: Appointment) => void;
}

/** A day from top to bottom, times at the start side. */
export function DayTimeline({ appointments, now, onOpen }: DayTimelineProps) {
  const upcoming = now === undefined ? -1 : appointments.findIndex((appointment) => endsAt(appointment) > now);
  return (
    <ol className="timeline">
      {appointments.map((appointment, index) => (
        <Fragment key={appointment.id}>
          {index === upcoming && now !== undefined && Date.parse(appointment.starts_at) > now && <NowLine now={now} />}
          <Row appointment={appointment} onOpen={onOpen} />
        </Fragment>
      ))}
    </ol>
  );
}

function NowLine({ now }: { readonly now: number }) {
  const t = useTexts(scheduleTexts);
  const { time } = useFormats();
  return (
    <li className="timeline-now">
      <span className="timeline-time">{time(now)}</span>
      <span className="timeline-now-line" aria-hidden="true" />
      <span className="visually-hidden">{t('now')}</span>
    </li>
  );
}

function Row({
  appointment,
  onOpen,
}: {
  readonly appointment: Appointment;
  readonly onOpen: (at: Appointment) => void;
}) {
  const t = useTexts(scheduleTexts);
  const me = useMe();
  const name = useName();
  const { time } = useFormats();
  const { student, therapist } = appointment;
  return (
    <li className={`timeline-row timeline-${stateClass(appointment)}`}>
      <span className="timeline-time">
        <strong>{time(appointment.starts_at)}</strong>
        <span className="soft small">{time(endsAt(appointment))}</span>
      </span>
      <span className="timeline-dot" aria-hidden="true" />
      <button
        type="button"
        className="timeline-card"
        onClick={() => {
          onOpen(appointment);
        }}
      >
        <span className="timeline-words">
          <strong>
            <bdi>{name(student.name)}</bdi>
          </strong>
          <span className="soft small">
            {t('span.minutes', { minutes: appointment.minutes })}
            {therapist.id !== me.id && <> · {t.rich('with', { therapist: name(therapist.name) })}</>}
          </span>
        </span>
        <AppointmentTag appointment={appointment} />
      </button>
    </li>
  );
}
