import type { Microphone } from './media/Microphone';
import type { Playback } from './media/Playback';
import type { Language } from './protocol/values';
import type { CallEvents } from './room/CallEvents';
import type { CallSnapshot } from './room/CallSnapshot';
import type { TokenProvider } from './signaling/AccessTokens';
import type { BackoffPolicy } from './signaling/BackoffPolicy';
import type { Readable } from './Store';

export interface CallOptions {
  /** The session's id. */
  readonly session: string;
  /** Asked before every join and before a token runs out. */
  readonly token: TokenProvider;
  readonly language: Language;
  /** The microphone of the pre-call page, if it has one already; the call then uses it and releases it at its end. */
  readonly microphone?: Microphone;
  readonly muted?: boolean;
  /** Where the socket is, without `/websocket`; default `/realtime/v1` of the page's own server. */
  readonly endpoint?: string;
  readonly backoff?: BackoffPolicy;
}

/** A person's whole part in one session: the seat, the people, the audio. Ends once; `dispose` leaves nothing behind. */
export declare class Call implements Readable<CallSnapshot> {
  constructor(options: CallOptions);

  readonly microphone: Microphone;
  readonly playback: Playback;

  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => CallSnapshot;
  on<Name extends keyof CallEvents>(name: Name, listener: (event: CallEvents[Name]) => void): () => void;

  /** Takes a seat: resolves when waiting or joined, rejects with `Refusal` when refused for good. Tries until then. */
  connect(): Promise<void>;

  /** At once here, and told to the server now or when it is back. */
  setMuted(muted: boolean): void;
  setHand(raised: boolean): void;
  setLanguage(language: Language): void;
  setOriginalSound(on: boolean): void;

  // What follows rejects with `Refusal`; with the code `unavailable` while the server cannot be reached.

  sendChat(text: string): Promise<void>;
  admit(participant: string): Promise<void>;
  deny(participant: string): Promise<void>;
  remove(participant: string): Promise<void>;
  mute(participant: string): Promise<void>;
  setOriginalSoundOf(participant: string, on: boolean): Promise<void>;
  /** Ends the session for everybody. */
  endSession(): Promise<void>;

  /** 0–1, of anybody by participant id, oneself included. Cheap: call it in every animation frame. */
  level(participant: string): number;

  /** Leaves for good. Resolves when the server knows, or cannot be told. */
  leave(): Promise<void>;
  /** Drops everything at once: connections, tracks, timers, listeners. The seat stays for the grace time. */
  dispose(): void;
}
