/** The server's answer was a problem (RFC 9457), or there was no answer: then the code is `offline`. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    /** The whole problem, for the codes that say more. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }

  /** Seconds, where trying again later may help. */
  get retryAfter(): number | undefined {
    const after = this.details['retry_after'];
    return typeof after === 'number' ? after : undefined;
  }
}

/** Somebody else was faster, or something stands in the way that was not there before. */
export function isConflict(problem: unknown): boolean {
  return problem instanceof Problem && problem.code === 'conflict';
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

function xsrfToken(): string | undefined {
  return /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1];
}

async function problemOf(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => null);
  const details = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const code = typeof details['code'] === 'string' ? details['code'] : codeOf(answer.status);
  return new Problem(answer.status, code, details);
}

/** For an answer that a proxy gave in the server's place. */
function codeOf(status: number): string {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'unavailable' : 'unknown';
}

type SignOutListener = () => void;
const signOutListeners = new Set<SignOutListener>();

/** Tells of every answer that says that nobody is signed in any more, whichever part of a page had asked. */
export function onSignedOut(listener: SignOutListener): () => void {
  signOutListeners.add(listener);
  return () => {
    signOutListeners.delete(listener);
  };
}

/** To whoever asks who is here, a 401 is the answer; and a wrong password signs nobody out. */
function reportSignOut(problem: Problem, path: string): void {
  if (problem.status !== 401 || problem.code === 'bad_credentials' || path === '/api/me') return;
  for (const listener of [...signOutListeners]) listener();
}

/** One request to our own server. Resolves with the JSON of the answer, or rejects with a `Problem`. */
export async function request<Answer>(
  method: Method,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const token = method === 'GET' ? undefined : xsrfToken();
  if (token) headers['X-XSRF-TOKEN'] = token;
  const answer = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((failure: unknown) => {
    throw signal?.aborted ? failure : new Problem(0, 'offline');
  });
  if (!answer.ok) {
    const problem = await problemOf(answer);
    reportSignOut(problem, path);
    throw problem;
  }
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as Answer;
}
