import type { CallEnd, RefusalCode } from '../../../call';
import type { Guest, Refusal } from './guest';

/** How somebody came out of a session that goes on: each can come back by Join. */
export type LeftHow = 'left' | 'removed' | 'taken_over' | 'lost';

/** What the parent's page shows; `Room` is the open call. */
export type Visit<Room> =
  | { readonly page: 'opening' }
  | { readonly page: 'refused'; readonly refusal: Refusal }
  | { readonly page: 'welcome'; readonly guest: Guest; readonly joining: boolean }
  | { readonly page: 'session'; readonly guest: Guest; readonly room: Room }
  | { readonly page: 'left'; readonly guest: Guest; readonly how: LeftHow; readonly joining: boolean }
  | { readonly page: 'ended'; readonly guest: Guest; readonly seconds?: number };

/** Where the answer of the exchange or of `GET /api/guest` leads. */
export function arrive<Room>(guest: Guest): Visit<Room> {
  if (guest.state !== 'ended') return { page: 'welcome', guest, joining: false };
  return guest.seconds === undefined ? { page: 'ended', guest } : { page: 'ended', guest, seconds: guest.seconds };
}

/** Where the end of a call leads. */
export function depart<Room>(guest: Guest, end: CallEnd): Visit<Room> {
  switch (end.kind) {
    case 'left':
    case 'removed':
    case 'taken_over':
      return { page: 'left', guest, how: end.kind, joining: false };
    case 'revoked':
      return { page: 'refused', refusal: { code: 'revoked', ...known(guest) } };
    case 'session_ended':
      return endOfSession(guest, end);
    case 'refused':
      return refusedJoin(guest, end.code);
  }
}

function endOfSession<Room>(guest: Guest, end: Extract<CallEnd, { kind: 'session_ended' }>): Visit<Room> {
  if (end.reason === 'cancelled' || end.reason === 'not_started') {
    return { page: 'refused', refusal: { code: end.reason, ...known(guest) } };
  }
  return end.seconds === undefined ? { page: 'ended', guest } : { page: 'ended', guest, seconds: end.seconds };
}

function refusedJoin<Room>(guest: Guest, code: RefusalCode): Visit<Room> {
  switch (code) {
    case 'too_late':
    case 'cancelled':
    case 'revoked':
    case 'session_full':
      return { page: 'refused', refusal: { code, ...known(guest) } };
    case 'too_early':
      return { page: 'refused', refusal: { code, opensAt: guest.startsAt, ...known(guest) } };
    case 'session_ended':
      return { page: 'ended', guest };
    case 'unauthorized':
    case 'token_expired':
    case 'forbidden':
      return { page: 'refused', refusal: { code: 'no_link' } };
    case 'unknown_topic': // The token is of another link, which does not know this session.
      return { page: 'refused', refusal: { code: 'other_link' } };
    case 'removed':
    case 'taken_over':
      return { page: 'left', guest, how: code, joining: false };
    case 'malformed':
    case 'too_large':
    case 'unknown_event':
    case 'not_joined':
    case 'rate_limited':
    case 'unavailable':
    case 'internal':
    case 'not_admitted':
    case 'unknown_participant':
    case 'unknown_link':
    case 'stale_epoch':
      return { page: 'left', guest, how: 'lost', joining: false };
  }
}

function known({ clinic, language }: Guest): { clinic: Guest['clinic']['name']; language: Guest['language'] } {
  return { clinic: clinic.name, language };
}
