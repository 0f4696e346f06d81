/** The answer of `POST /api/realtime/token`. */
export interface RealtimeToken {
  readonly access_token: string;
  /** Seconds. */
  readonly expires_in: number;
}

/**
 * Fetches a realtime token. Reject with `Refusal` when the server says that this person may not come in (401, 403, 410):
 * the call then ends with that code. Any other rejection counts as a lost network and is tried again.
 */
export type TokenProvider = () => Promise<RealtimeToken>;
