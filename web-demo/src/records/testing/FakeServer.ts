import type { Send, SendOutcome, TrialAnswer } from '../send';
import type { Trial } from '../trial';

/** A server of trials as the real one is where it matters: an id is stored once, and answered the same whenever it comes again. */
export class FakeServer {
  readonly stored: (Trial & { readonly session: string })[] = [];
  /** Ids of each request that came, in order. */
  readonly requests: string[][] = [];
  /** Codes by trial, for what is refused by itself. */
  readonly refusals = new Map<string, string>();
  /** For the next requests, one each: what is said in place of an answer. `lost`: it is stored, and nobody hears of it. */
  readonly troubles: (SendOutcome | 'lost' | 'never')[] = [];

  readonly send: Send = (session, trials, signal) => {
    this.requests.push(trials.map(({ id }) => id));
    const trouble = this.troubles.shift();
    if (trouble === 'never') return silence(signal);
    if (trouble === 'lost') {
      this.#store(session, trials);
      return Promise.reject(new TypeError('Failed to fetch'));
    }
    return Promise.resolve(trouble ?? { kind: 'answered', answers: this.#store(session, trials) });
  };

  get ids(): string[] {
    return this.stored.map(({ id }) => id);
  }

  #store(session: string, trials: readonly Trial[]): TrialAnswer[] {
    return trials.map((trial) => {
      const code = this.refusals.get(trial.id);
      if (code) return { id: trial.id, refused: { code } };
      if (!this.stored.some(({ id }) => id === trial.id)) this.stored.push({ ...trial, session });
      return { id: trial.id, seq: this.stored.findIndex(({ id }) => id === trial.id) + 1, recorded_at: trial.at };
    });
  }
}

function silence(signal: AbortSignal): Promise<SendOutcome> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('aborted', 'AbortError'));
    });
  });
}
