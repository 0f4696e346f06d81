import { Refusal } from '../protocol/refusals';
import type { BackoffPolicy } from './BackoffPolicy';

/** The answer of `POST /api/realtime/token`. */
export interface RealtimeToken {
  readonly access_token: string;
  /** Seconds. */
  readonly expires_in: number;
}

/**
 * Fetches a realtime token. Reject with `Refusal` when the server says that this person may not come in (401, 403, 410):
 * the call then ends with that code. Any other rejection counts as a lost network and is tried again.
 */
export type TokenProvider = () => Promise<RealtimeToken>;

const patienceMs = 8_000;

interface Listener {
  refreshed(token: string): void;
  refused(refusal: Refusal): void;
}

/** The token for the next join. Phoenix asks for join parameters without waiting, so one is always held ready. */
export class AccessTokens {
  #current = '';
  #attempt = 0;
  #fetching = false;
  #disposed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly provider: TokenProvider,
    private readonly backoff: BackoffPolicy,
    private readonly listener: Listener,
  ) {}

  get current(): string {
    return this.#current;
  }

  /** Fetches a token, until one comes or the server refuses; once at a time, however often it is asked. */
  refresh(): void {
    if (this.#fetching || this.#disposed) return;
    this.#fetching = true;
    clearTimeout(this.#timer);
    this.#ask().then(
      (token) => {
        this.#settle(() => {
          this.#keep(token);
        });
      },
      (failure: unknown) => {
        this.#settle(() => {
          this.#fail(failure);
        });
      },
    );
  }

  /** One that was had on another way: the first need not be asked for. */
  adopt(token: RealtimeToken): void {
    clearTimeout(this.#timer);
    this.#keep(token);
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  /** A request that the network swallowed must not hold up those after it. */
  #ask(): Promise<RealtimeToken> {
    return new Promise((resolve, reject) => {
      this.#timer = setTimeout(() => {
        reject(new Error('no answer'));
      }, patienceMs);
      this.provider().then(resolve, reject);
    });
  }

  #settle(next: () => void): void {
    this.#fetching = false;
    clearTimeout(this.#timer);
    if (!this.#disposed) next();
  }

  #keep(token: RealtimeToken): void {
    this.#attempt = 0;
    this.#current = token.access_token;
    this.#refreshIn(renewAfterMs(token.expires_in));
    this.listener.refreshed(token.access_token);
  }

  #fail(failure: unknown): void {
    if (failure instanceof Refusal) this.listener.refused(failure);
    else this.#refreshIn(this.backoff.delay(++this.#attempt));
  }

  #refreshIn(ms: number): void {
    this.#timer = setTimeout(() => {
      this.refresh();
    }, ms);
  }
}

/** A quarter of its life before the end, but at most a minute before; no sooner than a second, whatever the server says. */
function renewAfterMs(expiresIn: number): number {
  return Math.max(1, expiresIn - Math.min(60, expiresIn / 4)) * 1_000;
}
