/** How far changes were told. The server sends each at least once: what is not beyond was told before. */
export class Cursor {
  constructor(private position?: number) {}

  /** The last position that is known; none at first: what was before does not come. */
  get since(): number | undefined {
    return this.position;
  }

  /** Moves on to `position`; false for one that was reached before. */
  reach(position: number): boolean {
    if (this.position !== undefined && position <= this.position) return false;
    this.position = position;
    return true;
  }

  /** What came after it is not kept. */
  forget(): void {
    this.position = undefined;
  }
}
