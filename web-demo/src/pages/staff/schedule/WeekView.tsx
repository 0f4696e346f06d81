import { useFormats, useName, useTexts } from '../../../i18n';
import type { Appointment } from '../api/types';
import { useMe } from '../me';
import { scheduleTexts } from '../texts/schedule';
import { onDay, stateClass } from './agenda';
import { AppointmentTag } from './AppointmentTag';
import { isWeekend } from './days';
import type { ShownAppointments } from './DayView';
import './Week.css';

/** Seven days beside each other where there is room, below each other where there is not. */
export function WeekView({
  appointments,
  today,
  week,
  onOpen,
}: ShownAppointments & { readonly week: readonly string[] }) {
  const { weekend } = useMe().clinic;
  return (
    <div className="week">
      {week.map((date) => (
        <WeekDay
          key={date}
          date={date}
          current={date === today}
          free={isWeekend(date, weekend)}
          appointments={onDay(appointments, date)}
          onOpen={(appointment) => {
            onOpen({ kind: 'details', id: appointment.id });
          }}
        />
      ))}
    </div>
  );
}

interface WeekDayProps {
  readonly date: string;
  readonly current: boolean;
  readonly free: boolean;
  readonly appointments: readonly Appointment[];
  readonly onOpen: (appointment: Appointment) => void;
}

function WeekDay({ date, current, free, appointments, onOpen }: WeekDayProps) {
  const t = useTexts(scheduleTexts);
  const name = useName();
  const formats = useFormats();
  const id = `day-${date}`;
  return (
    <section className={`week-day ${free ? 'week-day-free' : ''}`} aria-labelledby={id}>
      <h2 id={id} className="week-day-head" aria-current={current ? 'date' : undefined} aria-label={formats.day(date)}>
        <span>{formats.weekday(date)}</span>
        <span className="week-day-number">{formats.dayOfMonth(date)}</span>
      </h2>
      {appointments.length === 0 && (
        <p className="soft small week-day-empty">
          {free ? t('weekend.day') : t('appointments.that.day', { count: 0 })}
        </p>
      )}
      <ol className="week-list">
        {appointments.map((appointment) => (
          <li key={appointment.id}>
            <button
              type="button"
              className={`week-card week-card-${stateClass(appointment)}`}
              onClick={() => {
                onOpen(appointment);
              }}
            >
              <span className="small soft">{formats.time(appointment.starts_at)}</span>
              <strong>
                <bdi>{name(appointment.student.name)}</bdi>
              </strong>
              <AppointmentTag appointment={appointment} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
