/** A row as the database has it: times as ISO texts in UTC, `numeric` as a number, ids as texts. */
export type Row = Readonly<Record<string, unknown>>;

/** Which changes are wanted; tables, filters and rights are those of signaling/docs/protocol.md, section 5. */
export interface RowBinding {
  readonly table: string;
  /** Such as `student_id=eq.…`. */
  readonly filter?: string;
  /** Every kind of change if left out. */
  readonly event?: '*' | RowChange['type'];
}

/** One row that was inserted, changed or deleted. */
export interface RowChange {
  readonly table: string;
  readonly type: 'INSERT' | 'UPDATE' | 'DELETE';
  /** The row as it is now; none when it was deleted. */
  readonly record: Row | undefined;
  /** The row as it was; none when it was inserted, `{}` where one may not see it. */
  readonly oldRecord: Row | undefined;
  /** Grows in the order of commits; it does not say how many changes there were. */
  readonly position: number;
  /** ISO 8601, in UTC. */
  readonly committedAt: string;
}

/**
 * How it stands with the changes.
 *
 * - `connecting`: they do not come yet.
 * - `live`: they come as they happen. The first time: fetch the rows now, for what was committed before does not come.
 * - `fallback`: the same over a slower path, because WebSocket is blocked here.
 * - `lost`: nothing comes for the moment; what is missed comes, in order, before it is live again.
 * - `gone`: what was missed is not kept any more: fetch the rows anew. `live` or `fallback` comes next.
 * - `refused`: nothing will come: no right to these rows, or not signed in any more.
 */
export type FeedState = 'connecting' | 'live' | 'fallback' | 'lost' | 'gone' | 'refused';

export interface RowListener {
  /** Each change once, in the order of commits. */
  onChange(change: RowChange): void;
  /** Whenever it is another state than before. */
  onState?(state: FeedState): void;
}
