import type { RowChange } from './rows';

/**
 * Keeps changes back while rows are being fetched: the answer may be older than a change that came before it, and would
 * undo it. A change that the answer knows of already is told all the same; the next ones make it right.
 */
export class FetchFirst {
  #fetches = 0;
  #kept: RowChange[] = [];

  constructor(private readonly tell: (change: RowChange) => void) {}

  change(change: RowChange): void {
    if (this.#fetches > 0) this.#kept.push(change);
    else this.tell(change);
  }

  /** `rows` may fail: whoever fetches says so, and changes go on. */
  during(rows: Promise<unknown>): void {
    this.#fetches++;
    const done = () => {
      if (--this.#fetches === 0) this.#tellKept();
    };
    rows.then(done, done);
  }

  #tellKept(): void {
    const kept = this.#kept;
    this.#kept = [];
    for (const change of kept) this.tell(change);
  }
}
