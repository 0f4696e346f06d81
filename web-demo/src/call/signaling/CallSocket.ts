import { Socket } from 'phoenix';
import type { BackoffPolicy } from './BackoffPolicy';
import { ReconnectDelay } from './ReconnectDelay';

export type WebSocketClass = new (url: string, protocols?: string | string[]) => WebSocket;

/** Half of the seat's grace time must be enough to notice a dead connection: 2 × 10 s at worst, against 30 s. */
const heartbeatMs = 10_000;
const probeMs = 3_000;
/** Browsers let a connection attempt hang for minutes when the network changed under it. */
const attemptMs = 8_000;
/** A younger attempt has not had the time to fail: whatever happened to the network, it happened before it. */
const youngAttemptMs = 2_000;

/** The stock Phoenix socket, kept alive the way a call needs it. */
export class CallSocket extends Socket {
  /** Phoenix does not reconnect a hidden page. A call goes on behind a locked screen, so it must. */
  readonly pageHidden = false;
  readonly #delay: ReconnectDelay;
  readonly #wakeUps = new AbortController();
  #attemptedAt = -Infinity;
  #attempt: ReturnType<typeof setTimeout> | undefined;
  #probe: ReturnType<typeof setTimeout> | undefined;

  constructor(endpoint: string, backoff: BackoffPolicy, transport?: WebSocketClass) {
    const delay = new ReconnectDelay(backoff);
    super(endpoint, {
      vsn: '2.0.0',
      heartbeatIntervalMs: heartbeatMs,
      reconnectAfterMs: (tries) => delay.next(tries),
      rejoinAfterMs: (tries) => backoff.delay(tries),
      ...(transport && { transport }),
    });
    this.#delay = delay;
    this.onMessage((message) => {
      const drainMs = drainedForMs(message);
      if (drainMs !== undefined) delay.drain(drainMs);
    });
    this.onOpen(() => {
      clearTimeout(this.#attempt);
    });
  }

  /** Connects, and from then on reacts to what the device says of its network. `opened` is called once. */
  open(opened: () => void): void {
    const options = { signal: this.#wakeUps.signal };
    for (const event of ['online', 'pageshow']) globalThis.addEventListener(event, this.wake, options);
    // Events of the document, which bubble up to here.
    for (const event of ['visibilitychange', 'resume']) globalThis.addEventListener(event, this.#shown, options);
    networkInformation()?.addEventListener('change', this.wake, options);
    const first = this.onOpen(() => {
      this.off([first]);
      opened();
    });
    this.connect();
  }

  /** Whoever connects, Phoenix by its own timer included: an attempt that hangs is given up. */
  override connect(): void {
    if (this.connectionState() !== 'connecting') this.#attemptedAt = performance.now();
    super.connect();
    this.#watchAttempt();
  }

  /** Phoenix would break off an attempt under way, and ignore a drain; `#shown` takes its place. */
  handleVisibilityChange(): void {
    // Nothing to do.
  }

  /** Something may have happened to the network: come back now, or make sure that the connection still lives. */
  readonly wake = (): void => {
    if (this.isConnected()) this.#makeSure();
    else if (!this.#delay.draining && !this.#isYoung) this.#reconnect();
  };

  readonly #shown = ({ target }: Event): void => {
    const { visibilityState } = target as Partial<Document>;
    if (visibilityState !== 'hidden') this.wake();
  };

  dispose(): void {
    this.#wakeUps.abort();
    clearTimeout(this.#attempt);
    this.#stopProbe();
    this.disconnect();
  }

  get #isYoung(): boolean {
    return this.connectionState() === 'connecting' && performance.now() - this.#attemptedAt < youngAttemptMs;
  }

  /** One question at a time: asking again and again would put the answer off for ever. */
  #makeSure(): void {
    if (this.#probe !== undefined) return;
    this.#probe = setTimeout(() => {
      this.#reconnect();
    }, probeMs);
    this.ping(() => {
      this.#stopProbe();
    });
  }

  #stopProbe(): void {
    clearTimeout(this.#probe);
    this.#probe = undefined;
  }

  #reconnect(): void {
    this.#stopProbe();
    this.disconnect();
    this.connect();
  }

  #watchAttempt(): void {
    clearTimeout(this.#attempt);
    this.#attempt = setTimeout(() => {
      if (this.connectionState() === 'connecting') this.#reconnect();
    }, attemptMs);
  }
}

function drainedForMs(message: object): number | undefined {
  const { event, payload } = message as { event?: unknown; payload?: { retry_after?: unknown } };
  const after = event === 'draining' ? payload?.retry_after : undefined;
  return typeof after === 'number' ? after * 1_000 : undefined;
}

/** Known to Chromium only: tells of a change from one network to another, where `online` never fires. */
function networkInformation(): EventTarget | undefined {
  return (navigator as { connection?: EventTarget }).connection;
}
