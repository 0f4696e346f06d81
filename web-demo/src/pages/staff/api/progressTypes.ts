// Records of appointments, as signaling/docs/http.md has them. Names are the wire's own.

import type { AttendanceCode } from '../../progress/wire';
import type { Person } from './types';

/** Without `attendance` the journal does not know what became of it. */
export interface Proposal {
  readonly attendance?: AttendanceCode;
  readonly minutes: number;
}

export interface WrittenRecord {
  readonly version: number;
  readonly attendance: AttendanceCode;
  readonly minutes: number;
  readonly reason?: string;
  /** What the journal said when it was written. */
  readonly proposed: Proposal;
  readonly written_by: string;
  readonly signed_by?: string;
  readonly signed_at?: string;
}

export interface Addendum {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

export interface AppointmentRecord {
  readonly appointment: string;
  readonly student: string;
  /** What the journal says now. */
  readonly proposed: Proposal;
  /** The journal's entries that this was read from. */
  readonly evidence: readonly { readonly session: string; readonly seq: number }[];
  readonly record?: WrittenRecord;
  /** The family may see it since then. */
  readonly released_at?: string;
  readonly addenda: readonly Addendum[];
}

export interface Confirmation {
  /** The one that was seen; none where there was none. */
  readonly version?: number;
  readonly attendance: AttendanceCode;
  readonly minutes: number;
  readonly reason?: string;
}

/** An appointment that is over and not signed off. */
export interface UnsignedRecord {
  readonly appointment: string;
  readonly starts_at: string;
  readonly student: Person;
  /** It was confirmed at least. */
  readonly drafted: boolean;
}
