// Minutes and records of appointments, as signaling/docs/http.md has them. Names are the wire's own.

export const attendanceCodes = [
  'present',
  'late',
  'left_early',
  'make_up',
  'consultation',
  'student_absent',
  'cancelled_by_family',
  'no_show',
  'therapist_absent',
  'closed',
  'technical_failure',
] as const;

export type AttendanceCode = (typeof attendanceCodes)[number];

export interface DeliveredMinutes {
  readonly student: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly signed_minutes: number;
  /** The confirmed appointments, by time. */
  readonly lines: readonly DeliveredLine[];
}

export interface DeliveredLine {
  readonly appointment: string;
  readonly starts_at: string;
  readonly attendance: AttendanceCode;
  readonly minutes: number;
  readonly signed: boolean;
}
