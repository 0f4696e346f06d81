import { ask, post, read } from '../guest/entry/guestHttp';
import type { FamilyProgress, Welcome } from './wire';

// What the family's page asks of the server; every request rejects with `Refused` and nothing else.

/** Opens a progress link. May be repeated: the link is not used up by it. */
export const exchange = async (token: string): Promise<Welcome> =>
  read(await post('/api/progress-links/exchange', { token }), (body) => body as Welcome);

/** For who came by a progress link. */
export const familyProgress = async (): Promise<FamilyProgress> =>
  read(await ask('/api/family/progress'), (body) => body as FamilyProgress);

/** The same for who comes from a call. */
export const guestProgress = async (): Promise<FamilyProgress> =>
  read(await ask('/api/guest/progress'), (body) => body as FamilyProgress);
