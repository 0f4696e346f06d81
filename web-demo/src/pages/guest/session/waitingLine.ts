import type { CallSnapshot } from '../../../call';

export type WaitingLine = 'reconnecting' | 'declined' | 'late' | 'before' | 'seen';

/** A therapist who is a minute behind is not late. */
const lateAfterMs = 2 * 60 * 1_000;

/** The sentence that a waiting parent needs most. */
export function waitingLine(
  { reconnecting, status }: Pick<CallSnapshot, 'reconnecting' | 'status'>,
  startsAt: Date,
  now: number,
): WaitingLine {
  if (reconnecting) return 'reconnecting';
  if (status.name === 'declined') return 'declined';
  const late = now - startsAt.getTime();
  if (late > lateAfterMs) return 'late';
  return late < 0 ? 'before' : 'seen';
}
