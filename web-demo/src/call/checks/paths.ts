import type { Paths, PathState } from '../protocol/client';
import type { CheckDetail, CheckResult, PathName } from './check';

export const pathNames: readonly PathName[] = ['direct', 'relay_udp', 'relay_tcp', 'relay_tls'];

/** What the results say of the paths; undefined while one is not known. */
export function pathsOf(results: readonly CheckResult[]): Paths | undefined {
  const states = pathNames.map((name) => stateOf(results.find(({ check }) => check === name)));
  const [direct, relay_udp, relay_tcp, relay_tls] = states;
  return direct && relay_udp && relay_tcp && relay_tls ? { direct, relay_udp, relay_tcp, relay_tls } : undefined;
}

/** What says nothing of the network. */
const unknown: ReadonlySet<CheckDetail> = new Set(['cancelled', 'unreachable', 'unsupported', 'internal']);

function stateOf(result: CheckResult | undefined): PathState | undefined {
  if (!result || unknown.has(result.detail)) return undefined;
  if (result.detail === 'absent') return 'absent';
  return result.status === 'ok' ? 'works' : 'fails';
}

/**
 * What becomes of a call in this network. `works`; `stutters`: by TCP or TLS only, where a lost packet holds up the sound;
 * `direct_only`: no relay is offered, so that both networks must let it through; `no_relay`: the same, because none of those
 * offered works; `nothing`.
 */
export type Outlook = 'works' | 'stutters' | 'direct_only' | 'no_relay' | 'nothing';

export function outlookOf({ direct, relay_udp, relay_tcp, relay_tls }: Paths): Outlook {
  const relays = [relay_udp, relay_tcp, relay_tls];
  if (relay_udp === 'works') return 'works';
  // What goes over UDP goes by itself, and the relay is there for the rest.
  if (relays.includes('works')) return direct === 'works' && relay_udp === 'absent' ? 'works' : 'stutters';
  if (direct !== 'works') return 'nothing';
  return relays.includes('fails') ? 'no_relay' : 'direct_only';
}
