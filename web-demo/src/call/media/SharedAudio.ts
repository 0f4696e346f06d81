/** Browsers let sound out only after one of these. */
const gestures = ['pointerdown', 'touchend', 'keydown'] as const;

let context: AudioContext | undefined;
let users = 0;
let listening = new AbortController();

/** The one AudioContext of the page: phones allow few. Undefined where there is none. Give it back with `releaseAudio`. */
export function acquireAudio(): AudioContext | undefined {
  if (typeof AudioContext === 'undefined') return undefined;
  users++;
  if (!context) {
    context = new AudioContext({ latencyHint: 'interactive' });
    resumeOnGesture(context);
  }
  return context;
}

export function releaseAudio(): void {
  if (--users > 0 || !context) return;
  users = 0;
  listening.abort();
  void context.close();
  context = undefined;
}

/** It starts suspended, and iOS interrupts it for a phone call: the next touch wakes it. */
function resumeOnGesture(audio: AudioContext): void {
  listening = new AbortController();
  const resume = (): void => {
    if (audio.state !== 'running' && audio.state !== 'closed') void audio.resume().catch(() => undefined);
  };
  for (const gesture of gestures) globalThis.addEventListener(gesture, resume, { signal: listening.signal });
  resume();
}
