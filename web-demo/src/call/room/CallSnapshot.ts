import type { MicrophoneState } from '../media/Microphone';
import type { RefusalCode } from '../protocol/refusals';
import type { ChatEntry, EndReason, Language, Participant, SessionInfo } from '../protocol/values';
import type { PeerQuality } from '../quality/PeerQuality';

/** Where this person stands. `waiting`, `declined` and `joined` are also true while `reconnecting` is set. */
export type CallStatus =
  | { readonly name: 'idle' }
  | { readonly name: 'connecting' }
  /** In the waiting room; `since` as the server says. */
  | { readonly name: 'waiting'; readonly since: string }
  /** Not let in for now; a moderator can still admit. */
  | { readonly name: 'declined'; readonly since: string }
  | { readonly name: 'joined'; readonly since: string }
  | { readonly name: 'ended'; readonly end: CallEnd };

/** Why the call is over; nothing leads back, a new `Call` may. */
export type CallEnd =
  | { readonly kind: 'left' }
  | { readonly kind: 'session_ended'; readonly reason: EndReason; readonly seconds?: number }
  /** The same person came in on another page or device. */
  | { readonly kind: 'taken_over' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'revoked' }
  /** The server would not have us; `retryAfter` in seconds where coming later may help. */
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly retryAfter?: number };

/** Everything that a page shows of a call. Replaced as a whole when anything changes; parts that did not change stay identical. */
export interface CallSnapshot {
  readonly status: CallStatus;
  /** Set while the server cannot be reached, with when that began (ISO 8601). The media goes on meanwhile. */
  readonly reconnecting?: { readonly since: string } | undefined;
  readonly session?: SessionInfo | undefined;
  readonly you?: Participant | undefined;
  /** Everybody else whom this person may see, those who wait included, oldest first. */
  readonly others: readonly Participant[];
  /** Who was here and left; `authorOf` finds a line's author among them, too. */
  readonly departed: readonly Participant[];
  /** Chat so far, by number. */
  readonly chat: readonly ChatEntry[];
  /** One's own switches, at once and whatever the connection does. */
  readonly own: OwnSwitches;
  readonly microphone: MicrophoneState;
  /** The browser plays nothing before a tap: offer one that calls `playback.resume()`. */
  readonly playbackBlocked: boolean;
  /** By participant id, for everybody whom one should hear. */
  readonly quality: ReadonlyMap<string, PeerQuality>;
  /**
   * The ids of those to whom no path has been found, or found again, within 15 s; one's own where nothing goes out to anybody.
   * It is tried on; say what may help.
   */
  readonly unreachable: readonly string[];
}

export interface OwnSwitches {
  readonly muted: boolean;
  readonly hand: boolean;
  readonly original_sound: boolean;
  readonly language: Language;
}
