import type { Released } from '../../family/Released';
import type { FamilyProgress } from '../../family/wire';
import type { Bilingual, Guest } from '../entry/guest';
import { Refused } from '../entry/guestHttp';

/** What is shown of the child's record, to be read when somebody asks for it. */
export interface ShownRecord {
  readonly clinic: Bilingual;
  /** Rejects with `Refused`. */
  readonly read: () => Promise<FamilyProgress>;
}

/** Undefined for a guest to whom nothing is shown. */
export function shownRecord({ recordShown, clinic }: Guest, read: ShownRecord['read']): ShownRecord | undefined {
  return recordShown ? { clinic: clinic.name, read } : undefined;
}

export type OpenedRecord =
  | { readonly state: 'opening' }
  | { readonly state: 'shown'; readonly progress: FamilyProgress; readonly Released: typeof Released }
  | { readonly state: 'refused'; readonly why: WhyNot };

/** gone: the right was taken. over: the link's own time. other: the browser stands for somebody else now. */
export type WhyNot = 'gone' | 'over' | 'other' | 'unavailable';

/**
 * Reads it, and only then loads what draws it: the page of a call is not to carry that from the start, and a browser does
 * not ask a second time for a script that it once could not get.
 */
export async function openShownRecord(read: ShownRecord['read']): Promise<OpenedRecord> {
  try {
    const progress = await read();
    const { Released } = await import('../../family/Released');
    return { state: 'shown', progress, Released };
  } catch (failure) {
    return { state: 'refused', why: failure instanceof Refused ? whyNot(failure) : 'unavailable' };
  }
}

function whyNot({ refusal }: Refused): WhyNot {
  switch (refusal.code) {
    case 'unknown_invitation':
      return 'gone';
    case 'no_link':
    case 'revoked':
    case 'too_late':
    case 'cancelled':
      return 'over';
    case 'other_link':
      return 'other';
    case 'too_early':
    case 'not_started':
    case 'session_full':
    case 'cookies':
    case 'offline':
    case 'rate_limited':
    case 'unavailable':
      return 'unavailable';
  }
}
