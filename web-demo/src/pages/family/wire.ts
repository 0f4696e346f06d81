// What a family is shown, as signaling/docs/http.md ("Families") has it. Names are the wire's own.

import type { Digits, Language, Name } from '../../i18n';
import type { AttendanceCode, Criterion, GoalStatus, Measure, Unit } from '../progress/wire';

export interface ClinicSign {
  readonly name: Name;
  readonly time_zone: string;
  readonly digits: Digits;
}

/** The answer to a progress link. */
export interface Welcome {
  readonly clinic: ClinicSign;
  readonly language: Language;
}

/** `unprompted`: the percentage without help, where attempts are scored. */
export interface FamilyPoint {
  readonly date: string;
  readonly n: number;
  readonly value: number;
  readonly unprompted?: number;
}

export interface FamilyGoal {
  readonly id: string;
  readonly text: Name;
  readonly status: GoalStatus;
  readonly measure: Measure;
  readonly unit: Unit;
  readonly baseline?: number;
  readonly direction: Criterion['direction'];
  readonly threshold: number;
  readonly points: readonly FamilyPoint[];
}

export interface FamilyAppointment {
  readonly starts_at: string;
  readonly date: string;
  readonly attendance: AttendanceCode;
  readonly minutes: number;
}

export interface FamilyProgress {
  readonly student: Name;
  readonly view: 'after_signing' | 'live';
  readonly from: string;
  readonly to: string;
  readonly goals: readonly FamilyGoal[];
  readonly appointments: readonly FamilyAppointment[];
  readonly minutes: number;
}
