import type { Trial } from './trial';

/** The server's answer to one tap. */
export type TrialAnswer =
  | { readonly id: string; readonly seq: number; readonly recorded_at: string }
  | { readonly id: string; readonly refused: { readonly code: string } };

/** What became of a request with several taps. */
export type SendOutcome =
  | { readonly kind: 'answered'; readonly answers: readonly TrialAnswer[] }
  /** Nobody knows whether they were stored: the same ones are sent again, in so many seconds at the earliest. */
  | { readonly kind: 'later'; readonly retryAfter?: number }
  | { readonly kind: 'signed_out' }
  /** The request as a whole; not a single one of its taps is stored. */
  | { readonly kind: 'refused'; readonly code: string };

/** Sends taps of one session, at most 100, in their order. A rejection counts as `later`. */
export type Send = (session: string, trials: readonly Trial[], signal: AbortSignal) => Promise<SendOutcome>;
