import type { RealtimeToken } from '../../../call';
import type { Language } from '../../../i18n';
import { request } from './http';
import type {
  Appointment,
  AppointmentChange,
  AppointmentList,
  ClinicChange,
  ClinicSettings,
  Invitation,
  Me,
  NewAppointment,
  NewGuardian,
  NewInvitation,
  NewStaffAccount,
  NewStudent,
  Person,
  Relays,
  SessionReport,
  SignInOptions,
  StaffAccount,
  StaffRole,
  Student,
} from './types';

// Every request that staff pages make, one line each; they reject with a `Problem`.

export * from './goals';

export const signInOptions = (signal?: AbortSignal) =>
  request<SignInOptions>('GET', '/api/sign-in/options', undefined, signal);

export const signIn = (email: string, password: string) =>
  request<undefined>('POST', '/api/sign-in', { email, password });

export const signOut = () => request<undefined>('POST', '/api/sign-out');

export const me = (signal?: AbortSignal) => request<Me>('GET', '/api/me', undefined, signal);

/** The key for what waits in this browser until it is saved. */
export const mySeal = () => request<{ readonly key: string }>('GET', '/api/me/seal');

export const changeLanguage = (language: Language) => request<undefined>('PATCH', '/api/me', { language });

export const changePassword = (current: string, password: string) =>
  request<undefined>('POST', '/api/me/password', { current, password });

export const clinic = (signal?: AbortSignal) => request<ClinicSettings>('GET', '/api/clinic', undefined, signal);

export const changeClinic = (change: ClinicChange) => request<ClinicSettings>('PATCH', '/api/clinic', change);

export const realtimeToken = () => request<RealtimeToken>('POST', '/api/realtime/token', { as: 'staff' });

export const appointments = (from: string, to: string, signal?: AbortSignal) =>
  request<AppointmentList>('GET', `/api/appointments?from=${from}&to=${to}`, undefined, signal);

export const createAppointment = (appointment: NewAppointment) =>
  request<Appointment>('POST', '/api/appointments', appointment);

export const changeAppointment = (id: string, change: AppointmentChange) =>
  request<Appointment>('PATCH', `/api/appointments/${id}`, change);

export const cancelAppointment = (id: string) => request<Appointment>('POST', `/api/appointments/${id}/cancel`);

export const markNoShow = (id: string) => request<Appointment>('POST', `/api/appointments/${id}/no-show`);

export const startSession = (appointment: string) =>
  request<{ readonly session: string }>('POST', `/api/appointments/${appointment}/session`);

export const calendarFile = (appointment: string) => `/api/appointments/${appointment}/calendar.ics`;

export const students = async (signal?: AbortSignal) =>
  (await request<{ students: readonly Student[] }>('GET', '/api/students', undefined, signal)).students;

export const addStudent = (student: NewStudent) => request<Student>('POST', '/api/students', student);

export const addGuardian = (student: string, guardian: NewGuardian) =>
  request<Student>('POST', `/api/students/${student}/guardians`, guardian);

export const therapists = async (signal?: AbortSignal) =>
  (await request<{ therapists: readonly Person[] }>('GET', '/api/therapists', undefined, signal)).therapists;

export const staff = async (signal?: AbortSignal) =>
  (await request<{ staff: readonly StaffAccount[] }>('GET', '/api/staff', undefined, signal)).staff;

export const addStaff = (account: NewStaffAccount) => request<{ readonly id: string }>('POST', '/api/staff', account);

export const changeRole = (id: string, role: StaffRole) => request<undefined>('PATCH', `/api/staff/${id}`, { role });

export const disableStaff = (id: string) => request<undefined>('POST', `/api/staff/${id}/disable`);

export const enableStaff = (id: string) => request<undefined>('POST', `/api/staff/${id}/enable`);

export const caseload = async (staff: string, signal?: AbortSignal) =>
  (await request<{ students: readonly string[] }>('GET', `/api/staff/${staff}/caseload`, undefined, signal)).students;

export const assignCaseload = (staff: string, students: readonly string[]) =>
  request<undefined>('PUT', `/api/staff/${staff}/caseload`, { students });

export const invitations = async (appointment: string, signal?: AbortSignal) =>
  (
    await request<{ invitations: readonly Invitation[] }>(
      'GET',
      `/api/appointments/${appointment}/invitations`,
      undefined,
      signal,
    )
  ).invitations;

export const invite = (appointment: string, guest: NewInvitation) =>
  request<Invitation>('POST', `/api/appointments/${appointment}/invitations`, guest);

export const revokeInvitation = (id: string) => request<undefined>('POST', `/api/invitations/${id}/revoke`);

export const renewInvitation = (id: string) => request<Invitation>('POST', `/api/invitations/${id}/renew`);

export const relays = (signal?: AbortSignal) => request<Relays>('GET', '/api/relays', undefined, signal);

/** Tries all of them now; takes as long as the slowest. */
export const checkRelays = () => request<Relays>('POST', '/api/relays/check');

export const session = (id: string, signal?: AbortSignal) =>
  request<SessionReport>('GET', `/api/sessions/${id}`, undefined, signal);

export const eventsDownload = (session: string, format: 'csv' | 'json') => `/api/sessions/${session}/events.${format}`;
