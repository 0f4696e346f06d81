/** One event of many, with its name. */
export type Occurrence<Events> = {
  [Name in keyof Events]: { readonly name: Name; readonly event: Events[Name] };
}[keyof Events];

/** Typed events, and nothing of the DOM's `EventTarget`. Listeners are called in the order in which they were added. */
export class Emitter<Events> {
  readonly #listeners = new Map<keyof Events, Set<(event: never) => void>>();

  /** Listens until the returned function is called. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) {
      (listener as (event: Events[Name]) => void)(event);
    }
  }

  tell({ name, event }: Occurrence<Events>): void {
    this.emit(name, event);
  }

  clear(): void {
    this.#listeners.clear();
  }

  get size(): number {
    let size = 0;
    for (const listeners of this.#listeners.values()) size += listeners.size;
    return size;
  }
}
