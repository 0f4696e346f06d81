import type { Tap } from './trial';

/** Where taps wait that the server has not answered yet. Nothing here rejects: what cannot be kept is in memory still. */
export interface Keep {
  /** Whether what is put here is there again after a reload. */
  readonly durable: boolean;
  /** In the order in which they were made. */
  readonly load: () => Promise<readonly Tap[]>;
  readonly put: (tap: Tap) => Promise<unknown>;
  /** Forgets what needs no keeping any more. */
  readonly drop: (ids: readonly string[]) => Promise<unknown>;
}

/** For a browser that keeps nothing for us. */
export const nothingKept: Keep = {
  durable: false,
  load: () => Promise.resolve([]),
  put: () => Promise.resolve(),
  drop: () => Promise.resolve(),
};
