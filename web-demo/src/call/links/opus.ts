/**
 * How the other side is to send: forward error correction on, because lost syllables matter here; no silence suppression,
 * which cuts the first sound of a word; one channel. The values in a remote description are what our encoder obeys, so
 * both ends that apply this agree, and the local description stays as the browser made it.
 */
const wanted: Readonly<Record<string, string>> = { useinbandfec: '1', usedtx: '0', stereo: '0', 'sprop-stereo': '0' };

export function withOpusParameters(sdp: string): string {
  const payloadType = /^a=rtpmap:(\d+) opus\/48000/im.exec(sdp)?.[1];
  if (payloadType === undefined) return sdp;
  const line = new RegExp(`^a=fmtp:${payloadType} ([^\\r\\n]*)`, 'im');
  if (line.test(sdp)) return sdp.replace(line, (_, given: string) => `a=fmtp:${payloadType} ${merged(given)}`);
  return sdp.replace(/^(a=rtpmap:\d+ opus\/48000[^\r\n]*)(\r?\n)/im, `$1$2a=fmtp:${payloadType} ${merged('')}$2`);
}

function merged(given: string): string {
  const parameters = new Map<string, string>();
  for (const part of given.split(';')) {
    const [key = '', value = ''] = part.trim().split('=');
    if (key) parameters.set(key, value);
  }
  for (const [key, value] of Object.entries(wanted)) parameters.set(key, value);
  return [...parameters].map(([key, value]) => (value ? `${key}=${value}` : key)).join(';');
}

/** Bits per second. Speech as it is deserves the whole band; else the browser's own default (about 32 kb/s) does. */
const originalSoundBitrate = 64_000;

/** Marks the audio as urgent (DSCP, where the network honours it) and gives original sound its room. */
export async function tuneSender(sender: RTCRtpSender, originalSound: boolean): Promise<void> {
  const parameters = sender.getParameters();
  const [encoding] = parameters.encodings as (RTCRtpEncodingParameters | undefined)[];
  if (!encoding) return;
  encoding.priority = 'high';
  encoding.networkPriority = 'high';
  if (originalSound) encoding.maxBitrate = originalSoundBitrate;
  else delete encoding.maxBitrate;
  await sender.setParameters(parameters).catch(() => undefined); // Older Firefox refuses; the call is as good without.
}
