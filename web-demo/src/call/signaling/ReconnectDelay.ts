import type { BackoffPolicy } from './BackoffPolicy';

/** When to connect again: by the back-off policy, and after a drain no sooner than the server asked for. */
export class ReconnectDelay {
  #drainMs = 0;
  #drainedUntil = -Infinity;

  constructor(private readonly backoff: BackoffPolicy) {}

  /** The server is about to close, and wants to be left alone for so long after it. */
  drain(ms: number): void {
    this.#drainMs = ms;
  }

  next(tries: number): number {
    const wait = Math.max(this.#drainMs, this.backoff.delay(tries));
    if (this.#drainMs > 0) this.#drainedUntil = performance.now() + this.#drainMs;
    this.#drainMs = 0;
    return wait;
  }

  /** Whether the server has asked for patience that is not over yet. */
  get draining(): boolean {
    return performance.now() < this.#drainedUntil;
  }
}
