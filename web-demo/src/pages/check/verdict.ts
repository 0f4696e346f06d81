import { pathNames, type CheckName, type CheckResult, type Outlook, type PathName } from '../../call';
import type { checkTexts } from './texts';

export type Shown = 'idle' | 'running' | 'asking' | 'passed' | 'warning' | 'unavailable' | 'absent' | 'failed';

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
    case 'server':
      return serverVerdict(result);
    case 'direct':
      return directVerdict(result);
    case 'relay_udp':
    case 'relay_tcp':
    case 'relay_tls':
      return relayVerdict(result.check, result);
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

function serverVerdict({ status }: CheckResult): Verdict {
  if (status === 'ok') return { shown: 'passed', words: 'server.passed' };
  if (status === 'warning') return { shown: 'warning', words: 'server.slow' };
  return { shown: 'failed', words: 'server.failed' };
}

// Another path can take the place of each: what that means for a call, the whole verdict says.
function directVerdict({ status, detail }: CheckResult): Verdict {
  if (status === 'ok') return { shown: 'passed', words: 'direct.passed' };
  if (detail === 'unsupported') return { shown: 'failed', words: 'direct.unsupported' };
  return { shown: 'unavailable', words: detail === 'udp_blocked' ? 'direct.blocked' : 'direct.failed' };
}

function relayVerdict(check: Exclude<PathName, 'direct'>, { status, detail }: CheckResult): Verdict {
  if (status === 'ok') return { shown: 'passed', words: check === 'relay_udp' ? 'relay.passed' : 'relay.passed.tcp' };
  if (detail === 'absent') return { shown: 'absent', words: 'relay.absent' };
  if (detail === 'unreachable') return { shown: 'unavailable', words: 'relay.unknown' };
  return { shown: 'unavailable', words: detail === 'relay_silent' ? 'relay.silent' : 'relay.failed' };
}

export const order: readonly CheckName[] = ['microphone', 'speaker', 'server', ...pathNames];

export type Summary = 'idle' | 'running' | 'passed' | 'warning' | 'failed';

/** The whole check in one word: the worst of the device's rows and of what becomes of a call. */
export function summary(shown: readonly Shown[], outlook: Outlook | undefined): Summary {
  if (shown.every((one) => one === 'idle')) return 'idle';
  if (shown.some((one) => one === 'idle' || one === 'running')) return 'running';
  if (shown.includes('asking')) return 'running';
  if (shown.includes('failed') || outlook === undefined || outlook === 'nothing') return 'failed';
  return shown.includes('warning') || outlook !== 'works' ? 'warning' : 'passed';
}
