import { until } from './until';

export interface Loopback {
  readonly roundTripMs: number;
}

type Gathered = readonly RTCIceCandidate[];

/**
 * Two connections in this page, one to the other, and an echo over a data channel: proves that packets can go the way
 * that the configuration allows. Needs no microphone and no server of ours.
 */
export async function loopback(
  configuration: RTCConfiguration,
  withinMs: number,
  signal: AbortSignal,
): Promise<Loopback | 'no_candidates' | 'not_connected'> {
  const near = new RTCPeerConnection(configuration);
  const far = new RTCPeerConnection(configuration);
  try {
    return await connect(near, far, withinMs, signal);
  } finally {
    near.close();
    far.close();
  }
}

async function connect(
  near: RTCPeerConnection,
  far: RTCPeerConnection,
  withinMs: number,
  signal: AbortSignal,
): Promise<Loopback | 'no_candidates' | 'not_connected'> {
  const candidates = exchangeCandidates(near, far);
  const echo = echoOver(near.createDataChannel('check'), far);
  await describe(near, far);
  const nowhere = (): boolean => candidates.length === 0 && [near, far].every(isDoneGathering);
  const look = (): number | 'nowhere' | undefined => echo() ?? (nowhere() ? 'nowhere' : undefined);
  const found = await until(look, withinMs, signal);
  if (typeof found === 'number') return { roundTripMs: found };
  return candidates.length === 0 ? 'no_candidates' : 'not_connected';
}

function isDoneGathering({ iceGatheringState }: RTCPeerConnection): boolean {
  return iceGatheringState === 'complete';
}

function exchangeCandidates(near: RTCPeerConnection, far: RTCPeerConnection): Gathered {
  const gathered: RTCIceCandidate[] = [];
  const pass = (from: RTCPeerConnection, to: RTCPeerConnection): void => {
    const early: RTCIceCandidate[] = [];
    const add = (candidate: RTCIceCandidate): void => void to.addIceCandidate(candidate).catch(() => undefined);
    from.onicecandidate = ({ candidate }) => {
      if (!candidate?.candidate) return;
      gathered.push(candidate);
      if (to.remoteDescription) add(candidate);
      else early.push(candidate);
    };
    to.onsignalingstatechange = () => {
      if (to.remoteDescription) early.splice(0).forEach(add);
    };
  };
  pass(near, far);
  pass(far, near);
  return gathered;
}

async function describe(near: RTCPeerConnection, far: RTCPeerConnection): Promise<void> {
  await near.setLocalDescription();
  if (near.localDescription) await far.setRemoteDescription(near.localDescription);
  await far.setLocalDescription();
  if (far.localDescription) await near.setRemoteDescription(far.localDescription);
}

/** @returns what gives the round trip once the echo came */
function echoOver(channel: RTCDataChannel, far: RTCPeerConnection): () => number | undefined {
  let sent = 0;
  let roundTripMs: number | undefined;
  far.ondatachannel = ({ channel: other }) => {
    other.onmessage = () => {
      other.send('echo');
    };
  };
  channel.onopen = () => {
    sent = performance.now();
    channel.send('hello');
  };
  channel.onmessage = () => {
    roundTripMs = Math.max(1, Math.round(performance.now() - sent));
  };
  return () => roundTripMs;
}
