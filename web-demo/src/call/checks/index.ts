import type { Microphone } from '../media/Microphone';
import type { IceServer } from '../protocol/values';

export type CheckName = 'microphone' | 'speaker' | 'server' | 'direct' | 'relay';
export type CheckStatus = 'ok' | 'warning' | 'failed' | 'skipped';

/** Says more than the status; each belongs to one check, but for `cancelled` and `unsupported`. */
export type CheckDetail =
  | 'heard'
  | 'silent'
  | 'no_microphone'
  | 'muted'
  | 'played'
  | 'playback_blocked'
  | 'connected'
  | 'slow'
  | 'unreachable'
  | 'no_candidates'
  | 'no_servers'
  | 'not_connected'
  | 'relayed'
  | 'relayed_tcp'
  | 'relay_unreachable'
  | 'unsupported'
  | 'cancelled';

export interface CheckResult {
  readonly check: CheckName;
  readonly status: CheckStatus;
  readonly detail: CheckDetail;
  /** Where the check measured one. */
  readonly roundTripMs?: number;
}

export interface Check {
  readonly name: CheckName;
  run(signal: AbortSignal): Promise<CheckResult>;
}

/** Ok when the microphone gave sound within the time; the page asks the person to speak. */
export declare function microphoneCheck(microphone: Microphone, options?: { readonly withinMs?: number }): Check;
/** Plays a tone; whether the person heard it only the person knows, so the page asks. */
export declare function speakerCheck(): Check;
/** A WebSocket and one heartbeat. */
export declare function serverCheck(endpoint?: string): Check;
/** Two connections in this page, by host candidates: WebRTC works at all. */
export declare function directCheck(): Check;
/** The same through TURN only, with an echo over a data channel. */
export declare function relayCheck(iceServers: readonly IceServer[]): Check;

/** Runs one after the other and tells each result as it comes; never rejects. */
export declare function runChecks(
  checks: readonly Check[],
  options?: {
    readonly onStart?: (check: CheckName) => void;
    readonly onResult?: (result: CheckResult) => void;
    readonly signal?: AbortSignal;
  },
): Promise<readonly CheckResult[]>;
