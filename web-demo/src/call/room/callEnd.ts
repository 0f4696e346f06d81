import type { RefusalCode } from '../protocol/refusals';
import type { CallEnd } from './CallSnapshot';

interface Closing {
  readonly code: RefusalCode;
  readonly retryAfter?: number | undefined;
}

/** What a closed topic means to a person. `seated`: whether there ever was a seat to lose. */
export function callEnd({ code, retryAfter }: Closing, seated: boolean): CallEnd {
  if (code === 'taken_over' || code === 'removed') return { kind: code };
  if (seated && code === 'revoked') return { kind: 'revoked' };
  // How it ended was told before the topic closed; unless that was while we were away.
  if (seated && code === 'session_ended') return { kind: 'session_ended', reason: 'unknown' };
  return { kind: 'refused', code, ...(retryAfter !== undefined && { retryAfter }) };
}
