import type { Refusal } from './guest';

const second = 1_000;
const soonest = 2 * second;
const offlineLatest = 30 * second;
/** The phone's clock may be wrong, and a clinic may move an appointment: so a page that waits for its time asks again. */
const earlyLatest = 5 * 60 * second;

/** When to try again without a press, in milliseconds; undefined where trying again cannot help. */
export function retryDelay(refusal: Refusal, attempt: number, now: number): number | undefined {
  switch (refusal.code) {
    case 'too_early':
      return clamp(refusal.opensAt.getTime() - now, soonest, earlyLatest);
    case 'rate_limited':
    case 'unavailable':
      return Math.max(refusal.retryAfter * second, soonest);
    case 'offline':
      return clamp(soonest * 2 ** (attempt - 1), soonest, offlineLatest);
    case 'session_full':
      return offlineLatest;
    case 'too_late':
    case 'cancelled':
    case 'revoked':
    case 'not_started':
    case 'unknown_invitation':
    case 'no_link':
    case 'other_link':
    case 'cookies':
      return undefined;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
