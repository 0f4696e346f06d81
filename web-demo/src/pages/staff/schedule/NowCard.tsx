import { useFormats, useName, useTexts } from '../../../i18n';
import { Button, Card } from '../../../ui';
import type { Appointment } from '../api/types';
import { useMe } from '../me';
import { scheduleTexts } from '../texts/schedule';
import { endsAt } from './agenda';
import { AppointmentTag } from './AppointmentTag';
import { StartButton } from './StartButton';

interface NowCardProps {
  readonly appointment: Appointment;
  readonly now: number;
  readonly onDetails: () => void;
}

/** The appointment that matters now, large: what runs, or what comes next. */
export function NowCard({ appointment, now, onDetails }: NowCardProps) {
  const t = useTexts(scheduleTexts);
  const me = useMe();
  const name = useName();
  const { time } = useFormats();
  const runs = appointment.state === 'in_progress';
  const id = `now-${appointment.id}`;
  return (
    <Card as="article" className="now-card" tone={appointment.waiting > 0 ? 'waiting' : 'plain'} aria-labelledby={id}>
      <div className="now-words">
        <p className="now-label">
          <span>{t(runs ? 'now' : 'next')}</span>
          <AppointmentTag appointment={appointment} />
        </p>
        <h2 id={id} className="now-name">
          <bdi>{name(appointment.student.name)}</bdi>
        </h2>
        <p className="now-when">
          <span>{t('span', { from: time(appointment.starts_at), to: time(endsAt(appointment)) })}</span>
          <span className="soft">
            <When appointment={appointment} now={now} />
          </span>
          {appointment.therapist.id !== me.id && (
            <span className="soft">{t.rich('with', { therapist: name(appointment.therapist.name) })}</span>
          )}
        </p>
      </div>
      <div className="now-actions">
        <StartButton appointment={appointment} />
        <Button variant="quiet" onClick={onDetails}>
          {t('details')}
        </Button>
      </div>
    </Card>
  );
}

const minute = 60_000;

function When({ appointment, now }: { readonly appointment: Appointment; readonly now: number }) {
  const t = useTexts(scheduleTexts);
  if (appointment.state === 'in_progress') return t('joined.people', { count: appointment.joined });
  const minutes = Math.round((Date.parse(appointment.starts_at) - now) / minute);
  if (minutes < 0) return t('late.minutes', { minutes: -minutes });
  if (minutes < 90) return t('in.minutes', { minutes });
  return t('in.hours', { hours: Math.round(minutes / 60) });
}
