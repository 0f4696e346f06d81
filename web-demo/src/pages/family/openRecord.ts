import type { Refusal } from '../guest/entry/guest';
import { Refused } from '../guest/entry/guestHttp';
import type { FamilyProgress, Welcome } from './wire';

export type Opened =
  | { readonly state: 'shown'; readonly progress: FamilyProgress; readonly welcome: Welcome | undefined }
  /** The link is good, and the clinic shows nothing by it for now. */
  | { readonly state: 'nothing'; readonly welcome: Welcome | undefined }
  | { readonly state: 'refused'; readonly refusal: Refusal };

export interface RecordSource {
  /** The link's, while it stands in the address bar. */
  readonly token: () => string | undefined;
  /** Takes it out of there: the cookie goes on. */
  readonly forgetToken: () => void;
  readonly exchange: (token: string) => Promise<Welcome>;
  readonly familyProgress: () => Promise<FamilyProgress>;
  readonly guestProgress: () => Promise<FamilyProgress>;
  /** What a link said in this tab before: a reload has no token any more. */
  readonly remembered: () => Welcome | undefined;
  readonly remember: (welcome: Welcome) => void;
}

function refusalOf(failure: unknown): Refusal {
  if (failure instanceof Refused) return failure.refusal;
  throw failure;
}

/** Opens the link of the address bar, or what was opened here before: by a link, else from a call. */
export async function openRecord(source: RecordSource): Promise<Opened> {
  const token = source.token();
  try {
    const welcome = token === undefined ? source.remembered() : await welcomed(source, token);
    return await shown(source, welcome);
  } catch (failure) {
    return { state: 'refused', refusal: refusalOf(failure) };
  }
}

async function welcomed(source: RecordSource, token: string): Promise<Welcome> {
  const welcome = await source.exchange(token);
  source.forgetToken();
  source.remember(welcome);
  return welcome;
}

async function shown(source: RecordSource, welcome: Welcome | undefined): Promise<Opened> {
  try {
    return { state: 'shown', progress: await progressOf(source, welcome), welcome };
  } catch (failure) {
    // Known, and nothing to see: the server says the same of a link that it does not know.
    if (refusalOf(failure).code === 'unknown_invitation') return { state: 'nothing', welcome };
    throw failure;
  }
}

/** Who came by no link comes from a call, or from nowhere. */
async function progressOf(source: RecordSource, welcome: Welcome | undefined): Promise<FamilyProgress> {
  try {
    return await source.familyProgress();
  } catch (failure) {
    if (welcome !== undefined || refusalOf(failure).code !== 'no_link') throw failure;
    return source.guestProgress();
  }
}
