/** Lines that pass by themselves; whoever shows them is told of each change. */
export class PassingLines<Line extends object> {
  private shown: readonly (Line & { readonly id: number })[] = [];
  private count = 0;
  private readonly listeners = new Set<() => void>();

  /** @param keptFor milliseconds that a line stays */
  constructor(private readonly keptFor: number) {}

  add(line: Line): void {
    this.count += 1;
    const id = this.count;
    this.change([...this.shown, { ...line, id }]);
    setTimeout(() => {
      this.change(this.shown.filter((each) => each.id !== id));
    }, this.keptFor);
  }

  /** Oldest first; the same array until something changes. */
  readonly now = () => this.shown;

  /** The number of the newest that ever was. */
  readonly soFar = () => this.count;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  private change(next: readonly (Line & { readonly id: number })[]): void {
    this.shown = next;
    for (const listener of this.listeners) listener();
  }
}
