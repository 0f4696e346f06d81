const firstMs = 1_000;
const longestMs = 30_000;
const jitter = 0.3;

/** Milliseconds before try number `attempt` (from 1) after a failed one: doubled each time, never before the server asked for. */
export function retryDelay(attempt: number, retryAfter = 0): number {
  const wanted = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return Math.max(retryAfter * 1_000, Math.round(wanted * (1 + jitter * Math.random())));
}
