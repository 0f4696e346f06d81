export type CheckName = 'microphone' | 'speaker' | 'server' | 'direct' | 'relay';
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
  /** server: answers; answers late; does not. */
  | 'connected'
  | 'slow'
  | 'unreachable'
  /** direct, relay: two connections in this page did not find each other; this network shows no address. */
  | 'not_connected'
  | 'no_candidates'
  /** relay: works; works by TCP or TLS only; cannot be reached, or refuses the credentials; none is configured. */
  | 'relayed'
  | 'relayed_tcp'
  | 'relay_unreachable'
  | 'no_servers'
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
