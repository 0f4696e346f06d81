import { useFormats, useName, useTexts } from '../../../i18n';
import { EmptyState, useNow } from '../../../ui';
import type { Appointment } from '../api/types';
import { useMe } from '../me';
import { scheduleTexts } from '../texts/schedule';
import { endsAt, firstAfter, nextUp, onDay, running } from './agenda';
import type { OpenDialog } from './AppointmentDialogs';
import { DayTimeline } from './DayTimeline';
import { isWeekend } from './days';
import { NowCard } from './NowCard';

export interface ShownAppointments {
  readonly appointments: readonly Appointment[];
  readonly today: string;
  /** How far the server's clock is ahead of this device's. */
  readonly ahead: number;
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** One day: on today what runs and what is next stand large above the timeline. */
export function DayView({ appointments, today, ahead, date, onOpen }: ShownAppointments & { readonly date: string }) {
  const t = useTexts(scheduleTexts);
  const now = useNow(15_000) + ahead;
  const day = onDay(appointments, date);
  const next = date === today ? nextUp(day, now) : undefined;
  const large = date === today ? [...running(day), ...(next ? [next] : [])] : [];
  const details = (appointment: Appointment) => {
    onOpen({ kind: 'details', id: appointment.id });
  };
  const over =
    date === today && day.length > 0 && day.every((each) => endsAt(each) < now || each.state === 'completed');
  return (
    <div className="day">
      {large.length > 0 && (
        <div className="now-cards">
          {large.map((appointment) => (
            <NowCard
              key={appointment.id}
              appointment={appointment}
              now={now}
              onDetails={() => {
                details(appointment);
              }}
            />
          ))}
        </div>
      )}
      {day.length > 0 ? (
        <section aria-labelledby="day-count" className="day-list">
          <h2 id="day-count" className="day-count">
            {t(date === today ? 'appointments.today' : 'appointments.that.day', {
              count: day.filter(({ state }) => state !== 'cancelled').length,
            })}
          </h2>
          <DayTimeline appointments={day} now={date === today ? now : undefined} onOpen={details} />
          {over && <p className="soft">{t('rest.of.day')}</p>}
        </section>
      ) : (
        <EmptyDay appointments={appointments} date={date} today={today} />
      )}
    </div>
  );
}

type EmptyDayProps = Pick<ShownAppointments, 'appointments' | 'today'> & { readonly date: string };

function EmptyDay({ appointments, date, today }: EmptyDayProps) {
  const t = useTexts(scheduleTexts);
  const formats = useFormats();
  const name = useName();
  const { weekend } = useMe().clinic;
  const following = firstAfter(appointments, date);
  const words = () => {
    if (date === today && following) {
      return t.rich('empty.today.next', {
        day: formats.day(following.date),
        time: formats.time(following.starts_at),
        student: name(following.student.name),
      });
    }
    if (isWeekend(date, weekend)) return t('empty.day.weekend');
    return t(date === today ? 'empty.today.none' : 'empty.day.free');
  };
  return (
    <EmptyState icon="calendar" title={t(date === today ? 'empty.today' : 'empty.day')}>
      {words()}
    </EmptyState>
  );
}
