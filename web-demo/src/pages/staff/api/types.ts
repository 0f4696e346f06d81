// The answers of signaling/docs/http.md that staff pages use. Names are the wire's own.

import type { Digits, Language, Name } from '../../../i18n';

export type StaffRole = 'administrator' | 'therapist' | 'supervisor';

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly role: StaffRole;
}

export interface SignInOptions {
  readonly demo: readonly DemoAccount[];
  readonly identity_provider?: { readonly name: string; readonly url: string } | null;
}

export interface Clinic {
  readonly id: string;
  readonly name: Name;
  readonly time_zone: string;
  readonly language: Language;
  readonly digits: Digits;
  /** ISO days of the week: 5 and 6 are Friday and Saturday. */
  readonly weekend: readonly number[];
  readonly first_day: number;
}

/** What families are shown of their child's record: nothing, what staff released, or work as it happens. */
export type ReleasedView = 'off' | 'after_signing' | 'live';

/** The clinic as its administrators see and set it. */
export interface ClinicSettings extends Omit<Clinic, 'id'> {
  /** Minutes before an appointment's start from which its links work. */
  readonly opens_before: number;
  /** Minutes after an appointment's end until which its links work. */
  readonly closes_after: number;
  readonly released_view: ReleasedView;
}

export type ClinicChange = Partial<Pick<ClinicSettings, 'opens_before' | 'closes_after' | 'digits' | 'released_view'>>;

export interface Me {
  readonly id: string;
  readonly role: StaffRole;
  readonly name: Name;
  readonly language: Language;
  readonly clinic: Clinic;
  /** False for whoever signs in through the identity provider only. */
  readonly has_password: boolean;
  /** Somebody else knows the password: it is to be replaced. */
  readonly password_temporary: boolean;
  readonly demo: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: Name;
}

export interface Guardian extends Person {
  readonly language: Language;
}

export interface Student extends Person {
  readonly guardians: readonly Guardian[];
}

/** A name as it is typed in: the other script only where it is known. */
export interface NewName {
  readonly en: string;
  readonly ar?: string;
}

export interface NewGuardian {
  readonly name: NewName;
  readonly language: Language;
  readonly email?: string;
  readonly phone?: string;
}

export interface NewStudent {
  readonly name: NewName;
  readonly guardian?: NewGuardian;
}

export interface StaffAccount extends Person {
  readonly email: string;
  readonly role: StaffRole;
  readonly language: Language;
  readonly disabled: boolean;
}

export interface NewStaffAccount {
  readonly email: string;
  readonly name: NewName;
  readonly role: StaffRole;
  readonly language: Language;
  readonly password: string;
}

export type AppointmentState = 'scheduled' | 'in_progress' | 'completed' | 'cancelled' | 'no_show';

export interface Appointment {
  readonly id: string;
  readonly version: number;
  readonly student: Person;
  readonly therapist: Person;
  readonly starts_at: string;
  readonly minutes: number;
  /** The clinic's wall clock: 2026-11-21 and 09:30. */
  readonly date: string;
  readonly time: string;
  readonly state: AppointmentState;
  readonly opens_at: string;
  readonly closes_at: string;
  readonly session?: string | null;
  readonly session_state?: 'lobby' | 'open' | 'ended' | null;
  readonly waiting: number;
  readonly waiting_since?: string | null;
  readonly joined: number;
  readonly guardians: readonly Guardian[];
  readonly may: { readonly start: boolean; readonly change: boolean };
}

export interface AppointmentList {
  readonly appointments: readonly Appointment[];
  readonly today: string;
  readonly now: string;
}

export interface NewAppointment {
  readonly student: string;
  readonly guardian?: string;
  readonly therapist?: string;
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
}

export interface AppointmentChange {
  readonly version: number;
  readonly date?: string;
  readonly time?: string;
  readonly minutes?: number;
  readonly therapist?: string;
}

/** With whom a time overlaps; comes with the code `overlaps`. */
export interface Overlap {
  readonly of: 'therapist' | 'student';
  readonly starts_at: string;
  readonly minutes: number;
}

export type GuestRole = 'student' | 'interpreter' | 'observer';

export interface Invitation {
  readonly id: string;
  readonly role: 'guardian' | GuestRole;
  readonly name: Name;
  readonly language: Language;
  readonly revoked: boolean;
  readonly url?: string | null;
}

export interface NewInvitation {
  readonly role: GuestRole;
  readonly name: string;
  readonly language: Language;
}

export interface Attendance {
  readonly participant: string;
  readonly role: string;
  readonly name: Name;
  readonly intervals: readonly { readonly from: string; readonly to?: string | null }[];
  readonly seconds: number;
}

export interface SessionEvent {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly participant?: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** working: every address works; limited: some; failing: none. */
export type RelaysState = 'none' | 'unknown' | 'working' | 'limited' | 'failing';

/** One address of a TURN server. */
export interface Relay {
  readonly name: string;
  readonly url: string;
  readonly state: 'works' | 'faulty' | 'unknown';
  readonly fault?: string;
  readonly latency_ms?: number;
  readonly checked_at?: string;
  readonly worked_at?: string;
}

export interface Relays {
  readonly state: RelaysState;
  readonly checked_at?: string;
  /** To administrators. */
  readonly relays?: readonly Relay[];
}

export interface SessionReport {
  readonly id: string;
  readonly state: 'lobby' | 'open' | 'ended';
  readonly appointment: string;
  readonly student: Person;
  readonly therapist: Person;
  readonly opened_at?: string | null;
  readonly ended_at?: string | null;
  readonly end_reason?: string | null;
  readonly minutes: number;
  readonly attendance: readonly Attendance[];
  readonly events: readonly SessionEvent[];
}
