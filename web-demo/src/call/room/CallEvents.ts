import type { ChatEntry, Encryption, LeaveReason, Participant } from '../protocol/values';
import type { QualityLevel } from '../quality/PeerQuality';
import type { CallEnd } from './CallSnapshot';

/** What happens during a call, in the past tense. What *is* stands in `CallSnapshot`. */
export interface CallEvents {
  /** In the waiting room. */
  waiting: undefined;
  /** Turned down for now. */
  declined: undefined;
  /** In the room; after waiting, this is the moment of being let in. */
  joined: undefined;
  /** Somebody is at the door who was not before: chime, and offer *Admit*. */
  participant_waiting: Participant;
  /** Somebody came into the room who was not in it before. Not told of those who were there when we came. */
  participant_arrived: Participant;
  participant_changed: { readonly now: Participant; readonly before: Participant };
  participant_left: { readonly participant: Participant; readonly reason: LeaveReason };
  /** The lobby became a room. */
  session_opened: { readonly at: string };
  chat: ChatEntry;
  /** A moderator muted us, or changed our original sound. */
  muted_by_moderator: { readonly by: string };
  original_sound_changed: { readonly on: boolean };
  /** The server cannot be reached; the media goes on. */
  reconnecting: undefined;
  /** It can again, and the seat was kept. */
  returned: { readonly afterMs: number };
  /** Once: audio of somebody else flows for the first time. */
  media_flowing: { readonly afterMs: number };
  /** The media runs another way than a moment ago, because a media server failed or the server was restarted. */
  media_moved: { readonly encryption: Encryption };
  quality_changed: { readonly participant: string; readonly level: QualityLevel };
  ended: CallEnd;
}
