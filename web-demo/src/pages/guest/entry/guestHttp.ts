import { readRefusal, type Refusal } from './guest';

/** The server said no, or could not be asked. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

const csrfCookie = 'XSRF-TOKEN';

function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}

/** One request; rejects with `Refused` and nothing else, as all of these. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
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

export async function post(path: string, body: unknown): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': await csrfToken() };
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** What an answer says; an answer that nobody understands is a server that cannot answer. */
export async function read<T>(answer: Response, reader: (body: unknown) => T): Promise<T> {
  try {
    return reader(await answer.json());
  } catch {
    throw new Refused({ code: 'unavailable', retryAfter: 10 });
  }
}
