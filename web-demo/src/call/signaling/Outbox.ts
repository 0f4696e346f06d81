import { Refusal } from '../protocol/refusals';
import type { Signal } from '../protocol/server';

type Deliver = (signal: Signal) => Promise<unknown>;

/** The server keeps 256 for a seat that is away; more from one side means that something is wrong already. */
const capacity = 256;
const retryMs = 1_000;

/**
 * Signals on their way to the other end, in order and at least once: what was not acknowledged when the connection broke
 * is sent again after the rejoin. A repeated candidate or offer does no harm, a lost one stalls the link; an answer to an
 * older offer is never said.
 */
export class Outbox {
  #queue: Signal[] = [];
  #inFlight = new Set<Signal>();
  #open = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deliver: Deliver) {}

  /** A description holds the candidates found before it: what its link had to say until then is outdated. */
  post(signal: Signal): void {
    if (signal.description) this.#queue = this.#queue.filter(({ link }) => link !== signal.link);
    this.#queue.push(signal);
    if (this.#queue.length > capacity) this.#queue = withoutOldestCandidate(this.#queue);
    this.#flush();
  }

  /** After `links`: what belongs to none of them is dropped, the rest is sent. */
  open(wanted: (signal: Signal) => boolean): void {
    this.#queue = this.#queue.filter(wanted);
    this.#open = true;
    this.#flush();
  }

  /** The other end has made another offer: an answer that is not delivered yet would be taken for an answer to that one. */
  offered(link: string): void {
    this.#queue = this.#queue.filter((signal) => signal.link !== link || signal.description?.type !== 'answer');
  }

  close(): void {
    this.#open = false;
    this.#inFlight.clear();
    clearTimeout(this.#retry);
  }

  get size(): number {
    return this.#queue.length;
  }

  #flush(): void {
    if (!this.#open) return;
    for (const signal of this.#queue) {
      if (!this.#inFlight.has(signal)) this.#send(signal);
    }
  }

  #send(signal: Signal): void {
    this.#inFlight.add(signal);
    this.deliver(signal).then(
      () => {
        this.#done(signal);
      },
      (failure: unknown) => {
        this.#failed(signal, failure);
      },
    );
  }

  #done(signal: Signal): void {
    this.#inFlight.delete(signal);
    this.#queue = this.#queue.filter((each) => each !== signal);
  }

  #failed(signal: Signal, failure: unknown): void {
    if (!(failure instanceof Refusal) || !canSucceedLater(failure)) {
      this.#done(signal);
      return;
    }
    this.#inFlight.delete(signal);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(
      () => {
        this.#flush();
      },
      (failure.retryAfter ?? 0) * 1_000 || retryMs,
    );
  }
}

function canSucceedLater({ code }: Refusal): boolean {
  return code === 'unavailable' || code === 'rate_limited' || code === 'not_joined' || code === 'internal';
}

function withoutOldestCandidate(queue: readonly Signal[]): Signal[] {
  const oldest = Math.max(
    0,
    queue.findIndex((signal) => signal.candidate),
  );
  return queue.filter((_, index) => index !== oldest);
}
