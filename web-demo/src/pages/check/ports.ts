import type { IceServer } from '../../call';

/** What a network has to let out, so that a relay is reached. */
export interface Port {
  readonly protocol: 'UDP' | 'TCP';
  readonly port: number;
  readonly host: string;
}

const relayUrl = /^(turns?):(\[[^\]]+\]|[^:?]+)(?::(\d+))?(?:\?transport=(\w+))?$/;

/** Each once, in the order of the URLs; default ports as in RFC 7065. */
export function portsOf(servers: readonly IceServer[]): readonly Port[] {
  const ports = servers.flatMap(({ urls }) => urls).flatMap(portOf);
  const named = new Map(ports.map((port) => [`${port.protocol} ${port.port} ${port.host}`, port]));
  return [...named.values()];
}

function portOf(url: string): Port[] {
  const [, scheme, host, port, transport] = relayUrl.exec(url) ?? [];
  if (!host) return [];
  const secure = scheme === 'turns';
  const protocol = secure || transport === 'tcp' ? 'TCP' : 'UDP';
  return [{ protocol, host, port: Number(port ?? (secure ? 5349 : 3478)) }];
}
