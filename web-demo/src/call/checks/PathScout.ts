import type { Paths } from '../protocol/client';
import { Store, type Readable } from '../Store';
import { pathChecks, type IceServerOffer } from './pathChecks';
import { outlookOf, pathsOf } from './paths';
import { runChecks } from './runChecks';

export interface Scouted {
  /** What was found, as soon as all is known. */
  readonly paths?: Paths;
}

/** Somebody who hears that nothing works changes the network: then it is worth another look. */
const againMs = 60_000;

/** Tries the paths in the background, where nobody waits for the answer. */
export class PathScout implements Readable<Scouted> {
  readonly #store = new Store<Scouted>({});
  #running: AbortController | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  readonly subscribe = this.#store.subscribe;
  readonly getSnapshot = this.#store.getSnapshot;

  constructor(private readonly offer: IceServerOffer) {}

  /** Until it is known what works; while nothing does, once a minute. More than once changes nothing. */
  start(): void {
    const { paths } = this.getSnapshot();
    const done = paths && outlookOf(paths) !== 'nothing';
    if (!done && !this.#running && !this.#again) void this.#run();
  }

  /** Gives up what is being tried, at once. What is known stays. */
  pause(): void {
    this.#running?.abort();
    this.#running = undefined;
    clearTimeout(this.#again);
    this.#again = undefined;
  }

  async #run(): Promise<void> {
    const running = (this.#running = new AbortController());
    const paths = pathsOf(await runChecks([pathChecks(this.offer)], { signal: running.signal }));
    if (running.signal.aborted) return;
    this.#running = undefined;
    if (paths) this.#store.update({ paths });
    if (paths && outlookOf(paths) !== 'nothing') return;
    this.#again = setTimeout(() => {
      this.#again = undefined;
      void this.#run();
    }, againMs);
  }
}
