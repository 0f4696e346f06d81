import type { RealtimeToken } from '../../../call';
import { guestProgress } from '../../family/familyApi';
import type { FamilyProgress } from '../../family/wire';
import { exchangeOf } from './linkExchange';
import { readGuest, type Guest } from './guest';
import { ask, post, read } from './guestHttp';

export { Refused } from './guestHttp';

/** What a parent's page asks of the server. Every method rejects with `Refused` and nothing else. */
export interface GuestApi {
  /** May be repeated: the link is not used up by it. */
  readonly exchange: (token: string) => Promise<Guest>;
  /** Who the cookie says we are. */
  readonly guest: () => Promise<Guest>;
  /** To coming in by `link`; answers the token to do so with, and `other_link` where the browser opened another one since. */
  readonly consent: (link: string, version: string, language: string) => Promise<RealtimeToken>;
  readonly rate: (stars: number) => Promise<void>;
  /** What is shown of the child’s record; `unknown_invitation` where that is nothing. */
  readonly record: () => Promise<FamilyProgress>;
  /** A short-lived token for the socket. */
  readonly realtimeToken: () => Promise<RealtimeToken>;
}

function readToken(body: unknown): RealtimeToken {
  const { access_token, expires_in } = body as Partial<RealtimeToken>;
  if (typeof access_token !== 'string' || typeof expires_in !== 'number') throw new TypeError('not a token');
  return { access_token, expires_in };
}

export const guestApi: GuestApi = {
  exchange: async (token) => read(await exchangeOf(token), readGuest),
  guest: async () => read(await ask('/api/guest'), readGuest),
  consent: async (link, version, language) =>
    read(await post('/api/guest/consent', { link, version, language }), readToken),
  rate: async (stars) => {
    await post('/api/guest/rating', { stars });
  },
  record: guestProgress,
  realtimeToken: async () => read(await post('/api/realtime/token', { as: 'guest' }), readToken),
};
