import type { EventSourceMessage } from 'eventsource-parser';
import { defaultBackoff } from '../call';
import { assertNever } from '../call/assertNever';
import type { Cursor } from './Cursor';
import { readEvents } from './rowEvents';
import { afterRefusedFeed } from './refusedFeed';
import { epochOf, livePosition, parseRowMessage } from './rowMessage';
import type { FollowOptions, RowSource, SourceListener } from './RowSource';

interface Refused {
  readonly code?: unknown;
  readonly retry_after?: unknown;
}

/** The server says something every 15 s; a proxy may keep it for a while. */
const silenceMs = 40_000;

/** Row changes as server-sent events, with the cookie of the sign-in: opened again after every end, from where it was. */
export class StreamRows implements RowSource {
  #abort = new AbortController();
  #wakeUps = new AbortController();
  #attempt = 0;
  #comeBackMs = 1_000;
  #heardAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly options: FollowOptions,
    private readonly cursor: Cursor,
    private readonly listener: SourceListener,
  ) {}

  start(): void {
    this.stop();
    this.#wakeUps = new AbortController();
    const wake = { signal: this.#wakeUps.signal };
    for (const event of ['online', 'pageshow', 'visibilitychange']) {
      globalThis.addEventListener(event, this.#wake, wake);
    }
    this.#open();
  }

  stop(): void {
    this.#wakeUps.abort();
    this.#abort.abort();
    clearTimeout(this.#timer);
  }

  /** A device that slept does not know that its connection is gone. */
  readonly #wake = (): void => {
    if (Date.now() - this.#heardAt > silenceMs / 2) this.#open();
  };

  #open(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#alive();
    void this.#read(this.#abort.signal);
  }

  async #read(signal: AbortSignal): Promise<void> {
    try {
      const answer = await fetch(this.#address(), {
        headers: { Accept: 'text/event-stream' },
        cache: 'no-store',
        credentials: 'same-origin',
        signal,
      });
      if (!answer.ok || !answer.body) {
        const refusal = (await answer.json().catch(() => ({}))) as Refused;
        if (!signal.aborted) this.#refused(refusal);
        return;
      }
      await readEvents(answer.body, this.#events(signal));
      if (!signal.aborted) this.#openIn(this.#comeBackMs);
    } catch {
      if (!signal.aborted) this.#lost();
    }
  }

  #address(): string {
    const query = new URLSearchParams({ postgres_changes: JSON.stringify(this.options.bindings) });
    const { since, epoch } = this.cursor.since ?? {};
    if (since !== undefined) query.set('since', String(since));
    if (epoch !== undefined) query.set('epoch', epoch);
    return `${this.options.stream ?? '/api/feed'}?${query.toString()}`;
  }

  #events(signal: AbortSignal) {
    return {
      alive: () => {
        this.#alive();
      },
      comeBackAfter: (ms: number) => {
        this.#comeBackMs = ms;
      },
      event: (message: EventSourceMessage) => {
        if (!signal.aborted) this.#event(message);
      },
    };
  }

  #event({ event, id, data }: EventSourceMessage): void {
    const payload: unknown = JSON.parse(data);
    if (id) this.cursor.within(epochOf(id));
    if (event === 'postgres_changes') this.listener.change(parseRowMessage(payload));
    if (event === 'phx_close') this.#refused(payload as Refused);
    const position = event === 'system' ? livePosition(payload) : undefined;
    if (position === undefined) return;
    this.#attempt = 0;
    this.listener.live(position);
  }

  #refused({ code, retry_after }: Refused): void {
    this.#abort.abort();
    // What a proxy says has no code of ours.
    const next = typeof code === 'string' ? afterRefusedFeed(code) : 'retry';
    switch (next) {
      case 'new_rights':
      case 'read_anew':
        this.listener.gone();
        this.#openIn(this.#pause());
        return;
      case 'retry':
        this.#lost(typeof retry_after === 'number' ? retry_after * 1_000 : undefined);
        return;
      case 'new_token':
      case 'end':
        this.listener.refused();
        return;
      default:
        assertNever(next);
    }
  }

  #lost(afterMs?: number): void {
    this.listener.lost();
    this.#openIn(afterMs ?? this.#pause());
  }

  #pause(): number {
    return (this.options.backoff ?? defaultBackoff).delay(++this.#attempt);
  }

  #openIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#open();
    }, ms);
  }

  /** Something came, or was just asked for: from now on silence is counted. */
  #alive(): void {
    this.#heardAt = Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.listener.lost();
      this.#open();
    }, silenceMs);
  }
}
