// What the messages of signaling/docs/protocol.md speak of. Names are the wire's own (snake_case), also towards pages:
// one name per thing, everywhere.

export type Language = 'en' | 'ar';

export interface LocalizedText {
  readonly en: string;
  readonly ar: string;
}

export type Role = 'therapist' | 'supervisor' | 'guardian' | 'student' | 'interpreter' | 'observer';

export type ParticipantState = 'waiting' | 'declined' | 'joined' | 'reconnecting';

export interface Participant {
  readonly id: string;
  readonly role: Role;
  readonly name: LocalizedText;
  readonly state: ParticipantState;
  readonly muted: boolean;
  /** The moderator who muted, if one did. */
  readonly muted_by?: string;
  readonly hand: boolean;
  readonly original_sound: boolean;
  readonly language: Language;
  /** When `state` began; ISO 8601, UTC. */
  readonly since: string;
}

export interface ChatEntry {
  readonly seq: number;
  /** A participant's id; that participant may have left. */
  readonly from: string;
  readonly text: string;
  readonly at: string;
}

/** Whether only the people can hear the call, or the media server too. */
export type Encryption = 'end_to_end' | 'to_server';

export interface SessionInfo {
  readonly id: string;
  readonly state: 'lobby' | 'open';
  readonly opened_at?: string;
  readonly clinic: LocalizedText;
  readonly encryption: Encryption;
}

export type LeaveReason = 'left' | 'connection_lost' | 'removed' | 'revoked' | 'session_ended';

export type EndReason =
  'ended_by_staff' | 'empty' | 'unattended' | 'idle' | 'too_long' | 'not_started' | 'cancelled' | 'unknown';

/** One RTCPeerConnection that the server wants to exist. */
export interface LinkSpec {
  readonly id: string;
  /** Whose voice comes on it, whatever carries it here; one's own id where it only sends. */
  readonly peer: string;
  readonly polite: boolean;
  readonly send: boolean;
  readonly receive: boolean;
}

export interface IceServer {
  readonly urls: string | readonly string[];
  readonly username?: string;
  readonly credential?: string;
}

/** Therapists and supervisors admit, mute, remove and end. */
export function moderates(role: Role): boolean {
  return role === 'therapist' || role === 'supervisor';
}
