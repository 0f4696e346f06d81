// What the server tells a parent about the link (signaling/docs/http.md, "Guests"), and every way it can refuse one.

export type LanguageCode = 'en' | 'ar';

export interface Bilingual {
  readonly en: string;
  readonly ar: string;
}

export interface Guest {
  /** The link's number, the same whenever it is opened. */
  readonly link: string;
  readonly clinic: { readonly name: Bilingual; readonly timeZone: string; readonly digits: 'latn' | 'arab' };
  readonly role: 'guardian' | 'student' | 'interpreter' | 'observer';
  readonly language: LanguageCode;
  readonly session: string;
  readonly state: 'lobby' | 'open' | 'ended';
  readonly startsAt: Date;
  readonly closesAt: Date;
  readonly seconds?: number;
  readonly nextAt?: Date;
  readonly rated: boolean;
  /** Something of the child’s record is shown to this guest. */
  readonly recordShown: boolean;
}

/** Whose link it is, when the server knows the link; never whose appointment. */
interface Known {
  readonly clinic?: Bilingual;
  readonly language?: LanguageCode;
}

/**
 * Why there is no way in, and until when where that is known. `cookies`: the browser does not keep them. `other_link`: it
 * keeps those of a link that was opened after this one.
 */
export type Refusal =
  | ({ readonly code: 'too_early'; readonly opensAt: Date } & Known)
  | ({ readonly code: 'too_late' | 'cancelled' | 'revoked' | 'session_full' | 'not_started' } & Known)
  | { readonly code: 'unknown_invitation' | 'no_link' | 'other_link' | 'cookies' | 'offline' }
  | { readonly code: 'rate_limited' | 'unavailable'; readonly retryAfter: number };

type Json = Readonly<Record<string, unknown>>;

const asObject = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const asLanguage = (value: unknown): LanguageCode | undefined => (value === 'ar' || value === 'en' ? value : undefined);

function asDate(value: unknown): Date | undefined {
  const date = typeof value === 'string' ? new Date(value) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}

function asName(value: unknown): Bilingual | undefined {
  const { en, ar } = asObject(value);
  return typeof en === 'string' && typeof ar === 'string' ? { en, ar } : undefined;
}

function required<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw new TypeError(`the server's answer lacks "${field}"`);
  return value;
}

/** Reads the answer of the exchange and of `GET /api/guest`. */
export function readGuest(body: unknown): Guest {
  const guest = asObject(body);
  const clinic = asObject(guest['clinic']);
  const roles: readonly Guest['role'][] = ['guardian', 'student', 'interpreter', 'observer'];
  const states: readonly Guest['state'][] = ['lobby', 'open', 'ended'];
  const nextAt = asDate(guest['next_at']);
  return {
    link: required(typeof guest['link'] === 'string' ? guest['link'] : undefined, 'link'),
    clinic: {
      name: required(asName(clinic['name']), 'clinic.name'),
      timeZone: typeof clinic['time_zone'] === 'string' ? clinic['time_zone'] : 'UTC',
      digits: clinic['digits'] === 'arab' ? 'arab' : 'latn',
    },
    role: roles.find((role) => role === guest['role']) ?? 'guardian',
    language: asLanguage(guest['language']) ?? 'en',
    session: required(typeof guest['session'] === 'string' ? guest['session'] : undefined, 'session'),
    state: required(
      states.find((state) => state === guest['state']),
      'state',
    ),
    startsAt: required(asDate(guest['starts_at']), 'starts_at'),
    closesAt: required(asDate(guest['closes_at']), 'closes_at'),
    rated: guest['rated'] === true,
    recordShown: guest['record_shown'] === true,
    ...(typeof guest['seconds'] === 'number' && { seconds: guest['seconds'] }),
    ...(nextAt && { nextAt }),
  };
}

/** Reads a refusal; a code that nobody has heard of is a refusal, too. */
export function readRefusal(status: number, body: unknown): Refusal {
  const problem = asObject(body);
  const retryAfter = typeof problem['retry_after'] === 'number' ? problem['retry_after'] : 10;
  const code = problem['code'];
  switch (code) {
    case 'too_early':
      return { code, opensAt: asDate(problem['opens_at']) ?? new Date(Date.now() + 60_000), ...readKnown(problem) };
    case 'too_late':
    case 'cancelled':
    case 'revoked':
    case 'session_full':
      return { code, ...readKnown(problem) };
    case 'session_ended':
      return { code: 'too_late', ...readKnown(problem) };
    case 'unknown_invitation':
    case 'other_link':
      return { code };
    case 'unauthorized':
      return { code: 'no_link' };
    case 'rate_limited':
      return { code, retryAfter };
    default:
      return byStatus(status, retryAfter);
  }
}

function byStatus(status: number, retryAfter: number): Refusal {
  if (status === 401) return { code: 'no_link' };
  if (status === 429) return { code: 'rate_limited', retryAfter };
  if (status >= 500) return { code: 'unavailable', retryAfter };
  return { code: 'unknown_invitation' };
}

function readKnown(problem: Json): Known {
  const clinic = asName(problem['clinic']);
  const language = asLanguage(problem['language']);
  return { ...(clinic && { clinic }), ...(language && { language }) };
}
