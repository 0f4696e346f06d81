/** Where the server is to go on: a position, and the epoch to which it belongs. */
export interface Since {
  readonly since: number;
  readonly epoch?: string;
}

/** How far changes were told. The server sends each at least once: what is not beyond was told before. */
export class Cursor {
  #epoch: string | undefined;

  constructor(private position?: number) {}

  /** Nothing at first, and then what was before does not come. */
  get since(): Since | undefined {
    if (this.position === undefined) return undefined;
    return { since: this.position, ...(this.#epoch !== undefined && { epoch: this.#epoch }) };
  }

  /** The server's positions belong to `epoch`. */
  within(epoch: string | undefined): void {
    this.#epoch = epoch;
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
    this.#epoch = undefined;
  }
}
