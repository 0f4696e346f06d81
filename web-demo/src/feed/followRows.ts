import { Cursor } from './Cursor';
import type { FollowOptions, SourceListener } from './RowSource';
import type { FeedState, RowChange, RowListener } from './rows';
import { SocketRows } from './SocketRows';

/**
 * Follows changes of rows until the returned function is called: each once, in the order of commits, also what happened
 * while the device slept or the network was away. Fetch the rows when it is `live` for the first time, and at each `gone`.
 */
export function followRows(options: FollowOptions, listener: RowListener): () => void {
  const following = new Following(options, listener);
  following.start();
  return () => {
    following.stop();
  };
}

class Following implements SourceListener {
  readonly #cursor: Cursor;
  readonly #socket: SocketRows;
  #state: FeedState | undefined;
  #anew = false;
  #stopped = false;

  constructor(
    options: FollowOptions,
    private readonly listener: RowListener,
  ) {
    this.#cursor = new Cursor(options.since);
    this.#socket = new SocketRows(options, this.#cursor, this);
  }

  start(): void {
    this.#tell('connecting');
    this.#socket.start();
  }

  stop(): void {
    this.#stopped = true;
    this.#socket.stop();
  }

  change(change: RowChange): void {
    if (!this.#stopped && this.#cursor.reach(change.position)) this.listener.onChange(change);
  }

  live(position: number): void {
    this.#cursor.reach(position);
    if (this.#anew) this.#tell('gone');
    this.#anew = false;
    this.#tell('live');
  }

  lost(): void {
    this.#tell('lost');
  }

  /** Told once it is live again: only then does what is fetched miss nothing. */
  gone(): void {
    this.#cursor.forget();
    this.#anew = true;
    this.#tell('lost');
  }

  refused(): void {
    this.#tell('refused');
    this.stop();
  }

  #tell(state: FeedState): void {
    if (this.#stopped || state === this.#state) return;
    this.#state = state;
    this.listener.onState?.(state);
  }
}
