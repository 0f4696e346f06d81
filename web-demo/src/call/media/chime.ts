import { acquireAudio, releaseAudio } from './SharedAudio';

const tones = [
  { hertz: 659.26, at: 0 },
  { hertz: 880, at: 0.16 },
] as const;
const seconds = 0.45;
const volume = 0.12;

/** Two soft tones: somebody is at the door. Silent where the browser wants a tap first. */
export function chime(): void {
  const audio = acquireAudio();
  if (!audio) return;
  const ends = tones.map(({ hertz, at }) => ring(audio, hertz, audio.currentTime + at));
  // A suspended context never ends a tone, so the context is given back by the clock.
  setTimeout(
    () => {
      for (const end of ends) end();
      releaseAudio();
    },
    (seconds + 0.5) * 1_000,
  );
}

/** @returns what frees the tone */
export function ring(audio: AudioContext, hertz: number, from: number, length = seconds): () => void {
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.frequency.value = hertz;
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(volume, from + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, from + length);
  tone.connect(gain).connect(audio.destination);
  tone.start(from);
  tone.stop(from + length);
  return () => {
    tone.disconnect();
    gain.disconnect();
  };
}
