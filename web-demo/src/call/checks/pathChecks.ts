import type { IceServer } from '../protocol/values';
import type { Check, Finding, PathName } from './check';
import { answersUdp, wayOf, withUrls, type RelayWay } from './iceUrls';
import { loopback, type Loopback } from './loopback';
import { udpLeaves } from './udpLeaves';

const directMs = 6_000;
/** TURN over TLS needs several round trips before the first packet. */
const relayMs = 12_000;

const unsupported: Finding = { status: 'failed', detail: 'unsupported' };
const supported = (): boolean => typeof RTCPeerConnection !== 'undefined';

/** Asks for the ICE servers of a test; rejects where the server cannot be reached. */
export type IceServerOffer = () => Promise<readonly IceServer[]>;

/** All four paths, with servers that are asked for once, when the first needs them: credentials are short-lived. */
export function pathChecks(offer: IceServerOffer): readonly Check[] {
  let asked: Promise<readonly IceServer[]> | undefined;
  const servers = () => (asked ??= offer());
  const relay = (name: PathName, way: RelayWay): Check => ({
    name,
    run: (signal) =>
      servers().then(
        (known) =>
          relayed(
            withUrls(known, (url) => wayOf(url) === way),
            signal,
          ),
        (): Finding => ({ status: 'failed', detail: 'unreachable' }),
      ),
  });
  return [
    { name: 'direct', run: async (signal) => direct(await servers().catch(() => []), signal) },
    relay('relay_udp', 'udp'),
    relay('relay_tcp', 'tcp'),
    relay('relay_tls', 'tls'),
  ];
}

/** Two connections in this page, by their own addresses, and whether UDP comes back from the servers outside. */
async function direct(servers: readonly IceServer[], signal: AbortSignal): Promise<Finding> {
  if (!supported()) return unsupported;
  const [found, leaves] = await Promise.all([
    loopback({}, directMs, signal),
    udpLeaves(withUrls(servers, answersUdp), signal),
  ]);
  // Some networks keep a device from talking to itself; the relay then decides.
  if (typeof found === 'string') return { status: 'warning', detail: found };
  if (leaves === false) return { status: 'warning', detail: 'udp_blocked' };
  return { status: 'ok', detail: 'connected', roundTripMs: found.roundTripMs };
}

/** Two connections in this page, by these relays only. */
async function relayed(relays: readonly RTCIceServer[], signal: AbortSignal): Promise<Finding> {
  if (!supported()) return unsupported;
  if (relays.length === 0) return { status: 'skipped', detail: 'absent' };
  return verdict(await loopback({ iceServers: [...relays], iceTransportPolicy: 'relay' }, relayMs, signal));
}

function verdict(found: Loopback | string): Finding {
  if (found === 'no_candidates') return { status: 'failed', detail: 'relay_unreachable' };
  if (typeof found === 'string') return { status: 'failed', detail: 'relay_silent' };
  return { status: 'ok', detail: 'relayed', roundTripMs: found.roundTripMs };
}
