import type { Paths } from '../protocol/client';

/** The ways on which the sound can go; named as on the wire. */
export type PathName = keyof Paths;
export type CheckName = 'microphone' | 'speaker' | 'server' | PathName;
/** skipped: there was nothing to check. */
export type CheckStatus = 'ok' | 'warning' | 'failed' | 'skipped';

/** Says more than the status. What a person is told of it belongs to the page. */
export type CheckDetail =
  /** microphone: sound came; none came; there is none (the microphone says why); it is muted. */
  | 'heard'
  | 'silent'
  | 'no_microphone'
  | 'muted'
  /** speaker: the tone was played, whether it was heard only the person knows; the browser wants a tap first. */
  | 'played'
  | 'playback_blocked'
  /** server: answers; answers late; does not. Also of a relay, when the server could not be asked for one. */
  | 'connected'
  | 'slow'
  | 'unreachable'
  /** direct: two connections in this page did not find each other; there is no address; no UDP comes back from outside. */
  | 'not_connected'
  | 'no_candidates'
  | 'udp_blocked'
  /** relay: works; cannot be reached, or refuses the credentials; lets nothing through; none of this kind is offered. */
  | 'relayed'
  | 'relay_unreachable'
  | 'relay_silent'
  | 'absent'
  | 'unsupported'
  | 'cancelled'
  /** The check itself failed. */
  | 'internal';

export interface CheckResult {
  readonly check: CheckName;
  readonly status: CheckStatus;
  readonly detail: CheckDetail;
  /** Where the check measured one. */
  readonly roundTripMs?: number;
}

/** What a check found; the runner adds its name. */
export type Finding = Omit<CheckResult, 'check'>;

export interface Check {
  readonly name: CheckName;
  /** Frees what it used before it resolves, and soon after `signal` aborts. */
  run(signal: AbortSignal): Promise<Finding>;
}
