/** How long to wait before the next try. A policy decides, it never acts. */
export interface BackoffPolicy {
  /** Milliseconds before try number `attempt`, counted from 1. */
  delay(attempt: number): number;
}

const steps = [100, 500, 1_000, 2_000];
/** Once the seat is gone there is less hurry, and a phone's battery to think of. */
const hurriedTries = 16;
const unhurriedMs = 5_000;
const jitter = 0.3;

/**
 * Fast at first, because most losses last a moment and a seat is kept for 30 s only. The jitter keeps hundreds of clients
 * from coming back to a restarted server in the same instant.
 */
export const defaultBackoff: BackoffPolicy = {
  delay(attempt) {
    const step = attempt > hurriedTries ? unhurriedMs : (steps[Math.min(attempt, steps.length) - 1] ?? 0);
    return Math.round(step * (1 + jitter * Math.random()));
  },
};
