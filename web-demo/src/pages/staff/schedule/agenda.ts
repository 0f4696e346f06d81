import type { Appointment } from '../api/types';

export function endsAt({ starts_at, minutes }: Pick<Appointment, 'starts_at' | 'minutes'>): number {
  return Date.parse(starts_at) + minutes * 60_000;
}

function byStart(one: Appointment, other: Appointment): number {
  return Date.parse(one.starts_at) - Date.parse(other.starts_at) || one.id.localeCompare(other.id);
}

/** The appointments of a day of the clinic's wall calendar, in order. */
/** Those of one therapist; of everybody when none is chosen. */
export function ofTherapist(appointments: readonly Appointment[], therapist: string): readonly Appointment[] {
  return therapist ? appointments.filter((each) => each.therapist.id === therapist) : appointments;
}

export function onDay(appointments: readonly Appointment[], date: string): readonly Appointment[] {
  return appointments.filter((appointment) => appointment.date === date).sort(byStart);
}

/** Sessions that run now and can be gone back to. */
export function running(appointments: readonly Appointment[]): readonly Appointment[] {
  return appointments.filter(({ state, session }) => state === 'in_progress' && session).sort(byStart);
}

/**
 * The one to start next: where somebody waits, before where nobody does; then the earliest that can still take place.
 * One that this person may start comes before one they may only see.
 */
export function nextUp(appointments: readonly Appointment[], now: number): Appointment | undefined {
  const open = appointments.filter(({ state, closes_at }) => state === 'scheduled' && Date.parse(closes_at) > now);
  const rank = ({ may, waiting }: Appointment) => (may.start ? 0 : 2) + (waiting > 0 ? 0 : 1);
  return open.sort((one, other) => rank(one) - rank(other) || byStart(one, other))[0];
}

/** The first one after a day, for a day on which nothing is left. */
export function firstAfter(appointments: readonly Appointment[], date: string): Appointment | undefined {
  return appointments
    .filter((appointment) => appointment.state === 'scheduled' && appointment.date > date)
    .sort(byStart)[0];
}

/** A live message about one appointment; one that this page has newer already changes nothing. */
export function merge(
  appointments: readonly Appointment[],
  changed: Appointment,
  from: string,
  to: string,
): readonly Appointment[] {
  const known = appointments.find(({ id }) => id === changed.id);
  if (known && known.version > changed.version) return appointments;
  const others = appointments.filter(({ id }) => id !== changed.id);
  const visible = changed.date >= from && changed.date <= to;
  return (visible ? [...others, changed] : others).sort(byStart);
}

export function waitingCount(appointments: readonly Appointment[]): number {
  return appointments.reduce((sum, { waiting }) => sum + waiting, 0);
}

/** The part of a class name that colours an appointment. */
export function stateClass({ state, waiting }: Appointment): string {
  return waiting > 0 ? 'waiting' : state.replace('_', '-');
}
