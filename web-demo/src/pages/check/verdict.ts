import type { CheckName, CheckResult } from '../../call';
import type { checkTexts } from './texts';

export type Shown = 'idle' | 'running' | 'asking' | 'passed' | 'warning' | 'unavailable' | 'failed';

export type Words = keyof (typeof checkTexts)['en'];

/** What a row shows: a state, and the sentence that says what it means and what to do. */
export interface Verdict {
  readonly shown: Shown;
  readonly words?: Words;
}

/** What the person answered to "did you hear it?". */
export type Answer = 'open' | 'yes' | 'no';

/** Reads a result as a person would want it told. */
export function verdict(result: CheckResult, answer: Answer): Verdict {
  switch (result.check) {
    case 'microphone':
      return microphoneVerdict(result);
    case 'speaker':
      return speakerVerdict(result, answer);
    case 'relay':
      return relayVerdict(result);
    case 'server':
    case 'direct':
      return plainVerdict(result.check, result);
  }
}

function microphoneVerdict({ status, detail }: CheckResult): Verdict {
  if (status === 'ok') return { shown: 'passed', words: 'microphone.passed' };
  if (detail === 'silent' || detail === 'muted') return { shown: 'warning', words: 'microphone.silent' };
  // Why it is shut, the note of the microphone itself says.
  return { shown: 'failed' };
}

function speakerVerdict({ status, detail }: CheckResult, answer: Answer): Verdict {
  if (answer === 'yes') return { shown: 'passed', words: 'speaker.passed' };
  if (answer === 'no') return { shown: 'failed', words: 'speaker.failed' };
  if (status === 'ok' || detail === 'playback_blocked') return { shown: 'asking', words: 'speaker.ask' };
  return { shown: 'failed', words: 'speaker.failed' };
}

function relayVerdict({ status, detail }: CheckResult): Verdict {
  if (status === 'ok') return { shown: 'passed', words: 'relay.passed' };
  if (detail === 'no_servers') return { shown: 'unavailable', words: 'relay.absent' };
  // A slow relay is a relay.
  if (detail === 'relayed' || detail === 'relayed_tcp') return { shown: 'warning', words: 'relay.slow' };
  return { shown: 'unavailable', words: 'relay.failed' };
}

function plainVerdict(check: 'server' | 'direct', { status }: CheckResult): Verdict {
  if (status === 'ok') return { shown: 'passed', words: `${check}.passed` };
  if (status === 'warning') return { shown: 'warning', words: `${check}.slow` };
  return { shown: 'failed', words: `${check}.failed` };
}

export const order: readonly CheckName[] = ['microphone', 'speaker', 'server', 'direct', 'relay'];

export type Summary = 'idle' | 'running' | 'passed' | 'warning' | 'failed';

/** The whole check in one word: the worst of its rows. */
export function summary(shown: readonly Shown[]): Summary {
  if (shown.every((one) => one === 'idle')) return 'idle';
  if (shown.some((one) => one === 'idle' || one === 'running')) return 'running';
  if (shown.includes('asking')) return 'running';
  if (shown.includes('failed')) return 'failed';
  // Most calls need no relay, so that its absence is a note, not a failure.
  return shown.includes('warning') || shown.includes('unavailable') ? 'warning' : 'passed';
}
