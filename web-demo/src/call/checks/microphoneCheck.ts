import type { Microphone } from '../media/Microphone';
import type { Check, Finding } from './check';
import { until } from './until';

/** Above the hum of a room, below a quiet voice. */
const voice = 0.15;

/** Ok when the microphone gave sound within the time; the page asks the person to speak. Leaves the microphone open. */
export function microphoneCheck(
  microphone: Microphone,
  { withinMs = 8_000 }: { readonly withinMs?: number } = {},
): Check {
  return {
    name: 'microphone',
    async run(signal): Promise<Finding> {
      const { status, muted } = microphone.track ? microphone.getSnapshot() : await microphone.acquire();
      if (status !== 'live') return { status: 'failed', detail: 'no_microphone' };
      if (muted) return { status: 'warning', detail: 'muted' };
      const heard = await until(() => (microphone.level() > voice ? true : undefined), withinMs, signal);
      return heard ? { status: 'ok', detail: 'heard' } : { status: 'warning', detail: 'silent' };
    },
  };
}
