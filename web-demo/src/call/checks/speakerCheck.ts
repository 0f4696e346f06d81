import { ring } from '../media/chime';
import { acquireAudio, releaseAudio } from '../media/SharedAudio';
import type { Check, Finding } from './check';
import { pause, until } from './until';

const hertz = 440;
const seconds = 1.2;

/** Plays a tone; whether the person heard it only the person knows, so the page asks. Run it from a click. */
export function speakerCheck(): Check {
  return {
    name: 'speaker',
    async run(signal): Promise<Finding> {
      const audio = acquireAudio();
      if (!audio) return { status: 'skipped', detail: 'unsupported' };
      void audio.resume().catch(() => undefined);
      try {
        return await play(audio, signal);
      } finally {
        releaseAudio();
      }
    },
  };
}

async function play(audio: AudioContext, signal: AbortSignal): Promise<Finding> {
  const running = await until(() => (audio.state === 'running' ? true : undefined), 1_000, signal);
  if (!running) return { status: 'warning', detail: 'playback_blocked' };
  const stop = ring(audio, hertz, audio.currentTime, seconds);
  await pause(seconds * 1_000);
  stop();
  return { status: 'ok', detail: 'played' };
}
