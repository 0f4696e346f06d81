import type { IceServer } from '../protocol/values';
import type { Check, Finding } from './check';
import { loopback, type Loopback } from './loopback';

const directMs = 6_000;
/** TURN over TLS needs several round trips before the first packet. */
const relayMs = 12_000;

const supported = (): boolean => typeof RTCPeerConnection !== 'undefined';

/** Two connections in this page, by their own addresses: WebRTC works at all. */
export function directCheck(): Check {
  return {
    name: 'direct',
    async run(signal): Promise<Finding> {
      if (!supported()) return { status: 'failed', detail: 'unsupported' };
      const found = await loopback({}, directMs, signal);
      // Some networks keep a device from talking to itself; the relay then decides.
      if (typeof found === 'string') return { status: 'warning', detail: found };
      return { status: 'ok', detail: 'connected', roundTripMs: found.roundTripMs };
    },
  };
}

/** The same through TURN only: works wherever a call can work. */
export function relayCheck(iceServers: readonly IceServer[]): Check {
  const relays = iceServers
    .map(({ urls, ...rest }) => ({ urls: relayUrls(urls), ...rest }))
    .filter(({ urls }) => urls.length > 0);
  return {
    name: 'relay',
    async run(signal): Promise<Finding> {
      if (!supported()) return { status: 'failed', detail: 'unsupported' };
      if (relays.length === 0) return { status: 'skipped', detail: 'no_servers' };
      return verdict(await loopback({ iceServers: relays, iceTransportPolicy: 'relay' }, relayMs, signal));
    },
  };
}

function relayUrls(urls: IceServer['urls']): string[] {
  return (typeof urls === 'string' ? [urls] : urls).filter((url) => /^turns?:/.test(url));
}

function verdict(found: Loopback | string): Finding {
  if (typeof found === 'string') return { status: 'failed', detail: 'relay_unreachable' };
  const { roundTripMs, relayProtocol } = found;
  const tcp = relayProtocol === 'tcp' || relayProtocol === 'tls';
  return { status: 'ok', detail: tcp ? 'relayed_tcp' : 'relayed', roundTripMs };
}
