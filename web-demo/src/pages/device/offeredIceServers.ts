import type { IceServer } from '../../call';

/** What a stranger's test is offered, with credentials for a few minutes; rejects where the server cannot be asked. */
export async function offeredIceServers(): Promise<readonly IceServer[]> {
  const answer = await fetch('/api/check', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`/api/check answered ${answer.status}`);
  const { ice_servers } = (await answer.json()) as { ice_servers?: readonly IceServer[] };
  return ice_servers ?? [];
}
