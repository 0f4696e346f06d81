import { Socket } from 'phoenix';
import type { BackoffPolicy } from './BackoffPolicy';

export type WebSocketClass = new (url: string, protocols?: string | string[]) => WebSocket;

/** Half of the seat's grace time must be enough to notice a dead connection: 2 × 10 s at worst, against 30 s. */
const heartbeatMs = 10_000;
const probeMs = 3_000;
/** Browsers let a connection attempt hang for minutes when the network changed under it. */
const attemptMs = 8_000;

/** The stock Phoenix socket, kept alive the way a call needs it. */
export class CallSocket extends Socket {
  /** Phoenix does not reconnect a hidden page. A call goes on behind a locked screen, so it must. */
  readonly pageHidden = false;
  readonly #wakeUps = new AbortController();
  #attempt: ReturnType<typeof setTimeout> | undefined;
  #probe: ReturnType<typeof setTimeout> | undefined;

  constructor(endpoint: string, backoff: BackoffPolicy, transport?: WebSocketClass) {
    let resumeAfterMs = 0;
    const delay = (tries: number): number => {
      const wait = Math.max(resumeAfterMs, backoff.delay(tries));
      resumeAfterMs = 0;
      return wait;
    };
    super(endpoint, {
      vsn: '2.0.0',
      heartbeatIntervalMs: heartbeatMs,
      reconnectAfterMs: delay,
      rejoinAfterMs: (tries) => backoff.delay(tries),
      ...(transport && { transport }),
    });
    this.onMessage((message) => {
      resumeAfterMs = drainedForMs(message) ?? resumeAfterMs;
    });
    this.onOpen(() => {
      clearTimeout(this.#attempt);
    });
  }

  /** Connects, and from then on reacts to what the device says of its network. */
  open(): void {
    const options = { signal: this.#wakeUps.signal };
    for (const event of ['online', 'pageshow', 'visibilitychange']) {
      globalThis.addEventListener(event, this.wake, options);
    }
    networkInformation()?.addEventListener('change', this.wake, options);
    this.#connect();
  }

  /** Something may have happened to the network: come back now, or make sure that the connection still lives. */
  readonly wake = (): void => {
    clearTimeout(this.#probe);
    if (!this.isConnected()) {
      this.#reconnect();
      return;
    }
    this.#probe = setTimeout(() => {
      this.#reconnect();
    }, probeMs);
    this.ping(() => {
      clearTimeout(this.#probe);
    });
  };

  dispose(): void {
    this.#wakeUps.abort();
    clearTimeout(this.#attempt);
    clearTimeout(this.#probe);
    this.disconnect();
  }

  #reconnect(): void {
    this.disconnect();
    this.#connect();
  }

  #connect(): void {
    this.connect();
    this.#watchAttempt();
  }

  #watchAttempt(): void {
    clearTimeout(this.#attempt);
    this.#attempt = setTimeout(() => {
      if (this.isConnected()) return;
      if (this.connectionState() === 'connecting') this.#reconnect();
      else this.#watchAttempt();
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
