import { defaultBackoff } from '../call';
import { Cursor } from './Cursor';
import type { FollowOptions, RowSource, SourceListener } from './RowSource';
import type { FeedState, RowChange, RowListener } from './rows';
import { SocketRows } from './SocketRows';
import { StreamRows } from './StreamRows';

/** A socket that is not joined by then is tried on, and a stream beside it. */
const patienceMs = 3_000;
/** While a stream does its work, a blocked socket is no hurry. */
const unhurriedMs = 30_000;

/**
 * Follows changes of rows until the returned function is called: each once, in the order of commits, also what happened
 * while the device slept or the network was away. Fetch the rows when it is `live` or `fallback` for the first time, and at
 * each `gone`.
 */
export function followRows(options: FollowOptions, listener: RowListener): () => void {
  const following = new Following(options, listener);
  following.start();
  return () => {
    following.stop();
  };
}

type Path = 'live' | 'fallback';

/** Both paths go on from one cursor: where they overlap, what comes second is dropped. */
class Following {
  readonly #cursor: Cursor;
  readonly #socket: RowSource;
  readonly #stream: RowSource;
  #path: Path | undefined;
  #state: FeedState | undefined;
  #anew = false;
  #stopped = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(
    options: FollowOptions,
    private readonly listener: RowListener,
  ) {
    const backoff = options.backoff ?? defaultBackoff;
    const calmly = {
      delay: (attempt: number) => (this.#path === 'fallback' ? unhurriedMs : backoff.delay(attempt)),
    };
    this.#cursor = new Cursor(options.since);
    this.#socket = new SocketRows({ ...options, backoff: calmly }, this.#cursor, this.#hears('live'));
    this.#stream = new StreamRows(options, this.#cursor, this.#hears('fallback'));
  }

  start(): void {
    this.#tell('connecting');
    this.#startPatience();
    this.#socket.start();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#patience);
    this.#socket.stop();
    this.#stream.stop();
  }

  #startPatience(): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.#stream.start();
    }, patienceMs);
  }

  #hears(path: Path): SourceListener {
    return {
      change: (change) => {
        this.#change(change);
      },
      live: (position) => {
        this.#live(path, position);
      },
      lost: () => {
        this.#lost(path);
      },
      gone: () => {
        this.#gone();
      },
      refused: () => {
        this.#tell('refused');
        this.stop();
      },
    };
  }

  #change(change: RowChange): void {
    if (!this.#stopped && this.#cursor.reach(change.position)) this.listener.onChange(change);
  }

  #live(path: Path, position: number): void {
    if (this.#stopped || (path === 'fallback' && this.#path === 'live')) return;
    this.#cursor.reach(position);
    this.#path = path;
    if (path === 'live') {
      clearTimeout(this.#patience);
      this.#stream.stop();
    }
    if (this.#anew) this.#tell('gone');
    this.#anew = false;
    this.#tell(path);
  }

  #lost(path: Path): void {
    if (this.#stopped || (this.#path && this.#path !== path)) return;
    if (this.#path === 'live') this.#startPatience();
    this.#path = undefined;
    this.#tell('lost');
  }

  /** Told once it is live again: only then does what is fetched miss nothing. */
  #gone(): void {
    this.#cursor.forget();
    this.#anew = true;
    if (this.#path === 'live') this.#startPatience();
    this.#path = undefined;
    this.#tell('lost');
  }

  #tell(state: FeedState): void {
    if (this.#stopped || state === this.#state) return;
    this.#state = state;
    this.listener.onState?.(state);
  }
}
