import type { RealtimeToken } from '../../../call';
import { readGuest, readRefusal, type Guest, type Refusal } from './guest';

/** The server said no, or could not be asked. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** What a parent's page asks of the server. Every method rejects with `Refused` and nothing else. */
export interface GuestApi {
  /** May be repeated: the link is not used up by it. */
  readonly exchange: (token: string) => Promise<Guest>;
  /** Who the cookie says we are. */
  readonly guest: () => Promise<Guest>;
  readonly consent: (version: string, language: string) => Promise<void>;
  readonly rate: (stars: number) => Promise<void>;
  /** A short-lived token for the socket. */
  readonly realtimeToken: () => Promise<RealtimeToken>;
}

const csrfCookie = 'XSRF-TOKEN';

function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' }).catch(() => undefined);
  if (!answer) throw new Refused({ code: 'offline' });
  if (answer.ok) return answer;
  throw new Refused(readRefusal(answer.status, await answer.json().catch(() => undefined)));
}

// Any GET under /api sets the cookie that a change must repeat in its header; a first-time visitor has none yet.
async function csrfToken(): Promise<string> {
  if (cookie(csrfCookie) === undefined)
    await fetch('/api/sign-in/options', { cache: 'no-store' }).catch(() => undefined);
  return cookie(csrfCookie) ?? '';
}

async function post(path: string, body: unknown): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': await csrfToken() };
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function read<T>(answer: Response, reader: (body: unknown) => T): Promise<T> {
  try {
    return reader(await answer.json());
  } catch {
    throw new Refused({ code: 'unavailable', retryAfter: 10 });
  }
}

function readToken(body: unknown): RealtimeToken {
  const { access_token, expires_in } = body as Partial<RealtimeToken>;
  if (typeof access_token !== 'string' || typeof expires_in !== 'number') throw new TypeError('not a token');
  return { access_token, expires_in };
}

export const guestApi: GuestApi = {
  exchange: async (token) => read(await post('/api/invitations/exchange', { token }), readGuest),
  guest: async () => read(await ask('/api/guest'), readGuest),
  consent: async (version, language) => {
    await post('/api/guest/consent', { version, language });
  },
  rate: async (stars) => {
    await post('/api/guest/rating', { stars });
  },
  realtimeToken: async () => read(await post('/api/realtime/token', { as: 'guest' }), readToken),
};
