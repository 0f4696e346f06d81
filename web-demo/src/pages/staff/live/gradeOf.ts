import { levelOf } from '../../../call';
import type { QualityGrade } from '../../../ui';
import type { Present } from '../api/liveTypes';

/** The newest sample in a word; of who has not come in, or whose connection is lost, none is said. */
export function gradeOf({ state, quality }: Present): QualityGrade | undefined {
  if (state !== 'joined') return undefined;
  if (!quality) return 'unknown';
  if (!quality.flowing) return 'lost';
  const { round_trip_ms, jitter_ms, loss } = quality;
  return levelOf(
    {
      ...(round_trip_ms !== undefined && { roundTripMs: round_trip_ms }),
      ...(jitter_ms !== undefined && { jitterMs: jitter_ms }),
    },
    loss,
  );
}
