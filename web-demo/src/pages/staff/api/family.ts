import { request } from './http';
import type { Guardian, ReleasedView } from './types';

// Who of a student's family sees the record, and the links by which they do.

export interface FamilyMember extends Guardian {
  readonly may_join: boolean;
  readonly may_view_records: boolean;
  /** While one works. */
  readonly link?: { readonly issued_at: string; readonly expires_at: string };
}

export interface Family {
  /** What the clinic shows families at all. */
  readonly released_view: ReleasedView;
  readonly guardians: readonly FamilyMember[];
}

export interface ProgressLink {
  readonly url: string;
  readonly expires_at: string;
}

const guardianOf = (student: string, guardian: string) => `/api/students/${student}/guardians/${guardian}`;

export const family = (student: string, signal?: AbortSignal) =>
  request<Family>('GET', `/api/students/${student}/family`, undefined, signal);

export const letView = (student: string, guardian: string, may_view_records: boolean) =>
  request<undefined>('PUT', `${guardianOf(student, guardian)}/rights`, { may_view_records });

/** The link that works, or a new one. */
export const progressLink = (student: string, guardian: string) =>
  request<ProgressLink>('POST', `${guardianOf(student, guardian)}/progress-link`);

export const revokeProgressLink = (student: string, guardian: string) =>
  request<undefined>('POST', `${guardianOf(student, guardian)}/progress-link/revoke`);

export const releaseRecord = (appointment: string) =>
  request<undefined>('POST', `/api/appointments/${appointment}/record/release`);

export const withdrawRecord = (appointment: string) =>
  request<undefined>('POST', `/api/appointments/${appointment}/record/withdraw`);
