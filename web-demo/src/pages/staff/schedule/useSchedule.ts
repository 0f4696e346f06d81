import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import * as api from '../api';
import type { Appointment, AppointmentList, RelaysState } from '../api/types';
import { type Loaded, useLoad } from '../useLoad';
import { merge } from './agenda';
import { addDays } from './days';
import { ScheduleFeed } from './ScheduleFeed';

interface Agenda extends AppointmentList {
  /** How far the server's clock is ahead of this device's, in milliseconds. */
  readonly ahead: number;
}

export interface Schedule {
  readonly loaded: Loaded<Agenda>;
  readonly reload: () => void;
  readonly put: (appointment: Appointment) => void;
  /** False while changes of others do not arrive by themselves. */
  readonly live: boolean;
}

export interface ScheduleNews {
  /** More people wait than before. */
  readonly arrived: (at: Appointment) => void;
  readonly relays: (state: RelaysState) => void;
  /** News come by themselves from now on: what happened before is to be fetched. */
  readonly live: () => void;
}

/** Two weeks, so that an empty day can say what comes after it. */
const span = 13;

/** The appointments from the first day of a week on, kept up to date; and what the clinic's topic tells besides. */
export function useSchedule(clinic: string, from: string, news: ScheduleNews): Schedule {
  const to = addDays(from, span);
  const { loaded, reload, replace } = useLoad<Agenda>(
    useCallback(
      async (signal) => {
        const list = await api.appointments(from, to, signal);
        return { ...list, ahead: Date.parse(list.now) - Date.now() };
      },
      [from, to],
    ),
  );
  const put = useCallback(
    (appointment: Appointment) => {
      replace((agenda) => ({ ...agenda, appointments: merge(agenda.appointments, appointment, from, to) }));
    },
    [replace, from, to],
  );
  const [live, setLive] = useState(true);
  const changed = useEffectEvent((appointment: Appointment) => {
    const known = loaded.state === 'ready' ? loaded.value.appointments : [];
    const before = known.find(({ id }) => id === appointment.id)?.waiting ?? 0;
    put(appointment);
    if (appointment.waiting > before) news.arrived(appointment);
  });
  const relays = useEffectEvent((state: RelaysState) => {
    news.relays(state);
  });
  const liveness = useEffectEvent((now: boolean) => {
    setLive(now);
    // What happened before the join, or while nothing came, is fetched, not guessed.
    if (!now) return;
    reload();
    news.live();
  });
  useEffect(() => {
    const feed = new ScheduleFeed(clinic, {
      changed: (appointment) => {
        changed(appointment);
      },
      relays: (state) => {
        relays(state);
      },
      live: (now) => {
        liveness(now);
      },
    });
    return () => {
      feed.close();
    };
  }, [clinic]);
  return { loaded, reload, put, live };
}
