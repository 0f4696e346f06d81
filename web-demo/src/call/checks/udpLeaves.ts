import { until } from './until';

/** Browsers give a silent server nine and a half seconds. */
const withinMs = 11_000;

/** 701 is said of a server that did not answer; every other code came in an answer (W3C WebRTC 1.0, section 4.8.3). */
const noAnswer = 701;

/**
 * Whether UDP packets leave this network and are answered, by any of these STUN or TURN servers. Undefined where there is
 * nobody to ask, or the browser does not say.
 */
export async function udpLeaves(servers: readonly RTCIceServer[], signal: AbortSignal): Promise<boolean | undefined> {
  if (servers.length === 0) return undefined;
  const pc = new RTCPeerConnection({ iceServers: [...servers] });
  try {
    return await ask(pc, signal);
  } finally {
    pc.close();
  }
}

async function ask(pc: RTCPeerConnection, signal: AbortSignal): Promise<boolean | undefined> {
  const heard = listen(pc);
  pc.createDataChannel('check');
  await pc.setLocalDescription();
  const over = (): true | undefined => (heard.answer || pc.iceGatheringState === 'complete' ? true : undefined);
  const finished = await until(over, withinMs, signal);
  if (heard.answer) return true;
  return heard.silence || !finished ? false : undefined;
}

/** What the connection has heard of its servers so far. */
function listen(pc: RTCPeerConnection): { readonly answer: boolean; readonly silence: boolean } {
  const heard = { answer: false, silence: false };
  pc.onicecandidate = ({ candidate }) => {
    if (/ typ (srflx|relay)\b/.test(candidate?.candidate ?? '')) heard.answer = true;
  };
  pc.onicecandidateerror = ({ errorCode }) => {
    heard[errorCode === noAnswer ? 'silence' : 'answer'] = true;
  };
  return heard;
}
