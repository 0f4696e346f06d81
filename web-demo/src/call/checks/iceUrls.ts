import type { IceServer } from '../protocol/values';

/** How a relay is reached: RFC 7065, section 3.1. */
export type RelayWay = 'udp' | 'tcp' | 'tls';

/** The servers with those of their URLs that are wanted; without any, a server is left out. */
export function withUrls(servers: readonly IceServer[], wanted: (url: string) => boolean): RTCIceServer[] {
  return servers
    .map(({ urls, ...rest }) => ({ urls: (typeof urls === 'string' ? [urls] : urls).filter(wanted), ...rest }))
    .filter(({ urls }) => urls.length > 0);
}

/** Undefined for what is no relay. */
export function wayOf(url: string): RelayWay | undefined {
  if (url.startsWith('turns:')) return 'tls';
  if (!url.startsWith('turn:')) return undefined;
  return /[?&]transport=tcp\b/.test(url) ? 'tcp' : 'udp';
}

/** Whoever is there answers a packet over UDP by saying from where it came. */
export function answersUdp(url: string): boolean {
  return url.startsWith('stun:') || wayOf(url) === 'udp';
}
