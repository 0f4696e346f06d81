import { Call, Refusal, type Microphone, type RealtimeToken, type RefusalCode } from '../../../call';
import type { Language } from '../../../i18n';
import type { Guest, Refusal as GuestRefusal } from '../entry/guest';
import { Refused, type GuestApi } from '../entry/guestApi';

/** The call of a parent, with the microphone that the join page tested. */
export function openRoom(guest: Guest, api: GuestApi, microphone: Microphone, language: Language): Call {
  return new Call({ session: guest.session, token: () => realtimeToken(api), language, microphone });
}

async function realtimeToken(api: GuestApi): Promise<RealtimeToken> {
  try {
    return await api.realtimeToken();
  } catch (failure) {
    const code = failure instanceof Refused ? finalCode(failure.refusal) : undefined;
    throw code ? new Refusal(code) : failure;
  }
}

// What another try cannot mend. Everything else is a lost network to the call, which goes on trying.
function finalCode({ code }: GuestRefusal): RefusalCode | undefined {
  switch (code) {
    case 'too_early':
    case 'too_late':
    case 'cancelled':
    case 'revoked':
    case 'session_full':
      return code;
    case 'not_started':
      return 'too_late';
    case 'other_link':
      return 'unknown_topic';
    case 'no_link':
    case 'cookies':
    case 'unknown_invitation':
      return 'unauthorized';
    case 'offline':
    case 'unavailable':
    case 'rate_limited':
      return undefined;
  }
}
