import { Refusal, type RealtimeToken } from '../../call';
import * as api from './api';
import { Problem } from './api/http';

/** Who may not come in hears why; anything else counts as a lost network, and is tried again. */
export async function realtimeToken(): Promise<RealtimeToken> {
  try {
    return await api.realtimeToken();
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401) throw new Refusal('unauthorized');
    if (problem instanceof Problem && problem.status === 403) throw new Refusal('forbidden');
    throw problem;
  }
}
