import type { BackoffPolicy, TokenProvider } from '../call';
import type { WebSocketClass } from '../call/signaling/CallSocket';
import type { RowBinding, RowChange } from './rows';

export interface FollowOptions {
  /** The channel's name, without `realtime:`; it is the page's own, and carries nobody's name. */
  readonly channel: string;
  /** All that the page wants to hear of: at most 32, for one connection. */
  readonly bindings: readonly RowBinding[];
  /** The last position that is known already. */
  readonly since?: number;
  readonly token: TokenProvider;
  readonly endpoint?: string;
  /** The stream that takes the socket's place where WebSocket is blocked. */
  readonly stream?: string;
  readonly backoff?: BackoffPolicy;
  readonly webSocket?: WebSocketClass;
}

/** A way by which changes come, from the cursor on, until it is stopped. */
export interface RowSource {
  start(): void;
  stop(): void;
}

/** What a source of changes tells. */
export interface SourceListener {
  change(change: RowChange): void;
  /** Everything up to `position` was told; from now on changes come as they happen. */
  live(position: number): void;
  /** Nothing comes for the moment; the source tries again by itself. */
  lost(): void;
  /** What came after the cursor is not kept; the source begins anew. */
  gone(): void;
  /** For good. */
  refused(): void;
}
