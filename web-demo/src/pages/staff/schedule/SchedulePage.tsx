import { useState } from 'react';
import { chime } from '../../../call';
import { formatsFor, useLocale, useName, useTexts } from '../../../i18n';
import { announce, Banner, PageFrame, useNow } from '../../../ui';
import type { Appointment } from '../api/types';
import { Loading } from '../Loading';
import { useAccount } from '../me';
import { PasswordNote } from '../people/PasswordNote';
import { UnsignedNote } from '../record/UnsignedNote';
import { NotesLeft } from '../records/NotesLeft';
import { RelayBanner } from '../relays/RelayBanner';
import { useRelayState } from '../relays/useRelayState';
import { scheduleTexts } from '../texts/schedule';
import { useWaitingBadge } from '../useWaitingBadge';
import { ofTherapist, waitingCount } from './agenda';
import { AppointmentDialogs, type OpenDialog } from './AppointmentDialogs';
import { weekOf } from './days';
import { DayView } from './DayView';
import { ScheduleHead, type View } from './ScheduleHead';
import './SchedulePage.css';
import { ScheduleTools } from './ScheduleTools';
import { TherapistFilter } from './TherapistFilter';
import { useSchedule } from './useSchedule';
import { WeekView } from './WeekView';

/** What is on: today first. */
export function SchedulePage() {
  const t = useTexts(scheduleTexts);
  const { me } = useAccount();
  const { timeZone } = useLocale();
  const name = useName();
  const [chosen, setChosen] = useState<string>();
  const [view, setView] = useState<View>('day');
  const [therapist, setTherapist] = useState('');
  const [dialog, setDialog] = useState<OpenDialog>();
  const hereToday = formatsFor('en', 'latn', me.clinic.time_zone).dateOf(useNow(30_000));
  const week = weekOf(chosen ?? hereToday, me.clinic.first_day);
  const relays = useRelayState();
  const schedule = useSchedule(me.clinic.id, week[0] ?? hereToday, {
    arrived: (at: Appointment) => {
      chime();
      announce(t('waiting.announce', { student: name(at.student.name) }), 'assertive');
    },
    relays: relays.put,
    live: relays.reload,
  });
  const { loaded, reload, put, live } = schedule;
  const list = loaded.state === 'ready' ? loaded.value : undefined;
  const today = list?.today ?? hereToday;
  const date = chosen ?? today;
  useWaitingBadge(list ? waitingCount(list.appointments) : 0, t('title'));
  const appointments = list?.appointments ?? [];
  const shown = {
    appointments: ofTherapist(appointments, therapist),
    today,
    ahead: list?.ahead ?? 0,
    onOpen: setDialog,
  };
  return (
    <PageFrame title={t('title')} place={<bdi>{name(me.clinic.name)}</bdi>} tools={<ScheduleTools />}>
      <PasswordNote />
      <UnsignedNote />
      <NotesLeft />
      <RelayBanner state={relays.state} />
      <ScheduleHead
        view={view}
        date={date}
        today={today}
        week={week}
        onView={setView}
        onDate={setChosen}
        onNew={() => {
          setDialog({ kind: 'plan', date });
        }}
      />
      {me.role !== 'therapist' && <TherapistFilter value={therapist} onChange={setTherapist} />}
      {!live && <Banner tone="waiting">{t('live.lost')}</Banner>}
      <Loading loaded={loaded} failed={t('load.failed')} onRetry={reload} />
      {list && view === 'day' && <DayView {...shown} date={date} />}
      {list && view === 'week' && <WeekView {...shown} week={week} />}
      <p className="schedule-zone soft small">{t('zone.note', { zone: timeZone.replaceAll('_', ' ') })}</p>
      {dialog && (
        <AppointmentDialogs
          dialog={dialog}
          appointments={appointments}
          onOpen={setDialog}
          onClose={() => {
            setDialog(undefined);
          }}
          onChanged={put}
          onStale={reload}
        />
      )}
    </PageFrame>
  );
}
