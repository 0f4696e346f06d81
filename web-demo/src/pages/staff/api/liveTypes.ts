import type { Role } from '../../../call';
import type { Name } from '../../../i18n';
import type { Person } from './types';

/** Figures of a sample of somebody's media, as the journal has them; what is absent is not known. */
export interface QualityFigures {
  readonly round_trip_ms?: number;
  readonly jitter_ms?: number;
  readonly loss?: number;
  readonly relayed?: boolean;
  readonly flowing: boolean;
}

/** Somebody at the door or in the room. */
export interface Present {
  readonly participant: string;
  readonly role: Role;
  readonly name: Name;
  readonly state: 'waiting' | 'joined' | 'reconnecting';
  readonly since?: string;
  readonly quality?: QualityFigures;
}

export interface LiveSession {
  readonly id: string;
  readonly state: 'lobby' | 'open';
  readonly student: Person;
  readonly therapist: Person;
  readonly opened_at?: string;
  readonly people: readonly Present[];
}

export interface LiveOverview {
  readonly now: string;
  readonly minutes_today: number;
  readonly sessions_today: number;
  readonly sessions: readonly LiveSession[];
}
