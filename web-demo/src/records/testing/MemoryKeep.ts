import type { Keep } from '../Keep';
import type { Tap } from '../trial';

/** Keeps in memory, for as long as a test's "browser" lives. */
export class MemoryKeep implements Keep {
  readonly durable = true;
  readonly kept = new Map<string, Tap>();

  readonly load = () => Promise.resolve([...this.kept.values()].sort((a, b) => (a.trial.id < b.trial.id ? -1 : 1)));

  readonly put = (tap: Tap) => {
    this.kept.set(tap.trial.id, tap);
    return Promise.resolve();
  };

  readonly drop = (ids: readonly string[]) => {
    for (const id of ids) this.kept.delete(id);
    return Promise.resolve();
  };
}
