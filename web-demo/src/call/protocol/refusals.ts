import { assertNever } from '../assertNever';

const codes = [
  'malformed',
  'too_large',
  'unknown_topic',
  'unknown_event',
  'not_joined',
  'unauthorized',
  'token_expired',
  'forbidden',
  'rate_limited',
  'unavailable',
  'internal',
  'too_early',
  'too_late',
  'cancelled',
  'revoked',
  'session_ended',
  'session_full',
  'not_admitted',
  'unknown_participant',
  'unknown_link',
  'stale_epoch',
  'removed',
  'taken_over',
] as const;

/** The stable codes of signaling/docs/protocol.md. A code that this library does not know becomes `forbidden`. */
export type RefusalCode = (typeof codes)[number];

/** The server said no. What a person is told belongs to the page; the code does not change. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    /** Seconds, where trying again later may help. */
    readonly retryAfter?: number,
  ) {
    super(code);
  }
}

export function refusalCode(code: unknown): RefusalCode {
  return codes.find((known) => known === code) ?? 'forbidden';
}

/** What a refused join means for the call: a fresh token, another try, or the end. */
export function afterRefusedJoin(code: RefusalCode): 'new_token' | 'retry' | 'end' {
  switch (code) {
    case 'token_expired':
    case 'unauthorized':
      return 'new_token';
    case 'rate_limited':
    case 'unavailable':
    case 'internal':
    case 'not_joined':
      return 'retry';
    case 'malformed':
    case 'too_large':
    case 'unknown_topic':
    case 'unknown_event':
    case 'forbidden':
    case 'too_early':
    case 'too_late':
    case 'cancelled':
    case 'revoked':
    case 'session_ended':
    case 'session_full':
    case 'not_admitted':
    case 'unknown_participant':
    case 'unknown_link':
    case 'stale_epoch':
    case 'removed':
    case 'taken_over':
      return 'end';
    default:
      return assertNever(code);
  }
}
