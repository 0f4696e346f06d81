import type { LinkStats } from '../protocol/client';
import type { LinkSpec } from '../protocol/values';

/** What of a reading the server wants to know. */
interface Reading {
  readonly roundTripMs?: number;
  readonly jitterMs?: number;
  readonly loss?: number;
  readonly relayed?: boolean;
  readonly flowing: boolean;
  readonly sending: boolean;
}

/** On a link that only sends, what counts is whether it sends. */
export function linkStats({ id, receive }: LinkSpec, reading: Reading): LinkStats {
  const { roundTripMs, jitterMs, loss, relayed, flowing, sending } = reading;
  return {
    id,
    ...(roundTripMs !== undefined && { round_trip_ms: roundTripMs }),
    ...(jitterMs !== undefined && { jitter_ms: jitterMs }),
    ...(loss !== undefined && { loss }),
    ...(relayed !== undefined && { relayed }),
    flowing: receive ? flowing : sending,
  };
}
