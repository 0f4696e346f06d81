import { Store, type Readable } from '../call/Store';
import { noScore, plus, scoreOf, type Score, type Scoring } from './score';
import type { TapQueue } from './TapQueue';
import type { Trial, TrialContent } from './trial';
import { uuidv7 } from './uuidv7';

/** What the server has of a session, by goal. */
export type Stored = ReadonlyMap<string, Score>;

interface Own {
  readonly trial: Trial;
  /** asked: not answered yet. stored: the server has it. refused: it does not count. */
  readonly state: 'asked' | 'stored' | 'refused';
  /** Whether `stored` has it already. */
  readonly included: boolean;
}

export interface BoardSnapshot {
  readonly own: readonly Own[];
  readonly stored: Stored;
  /** Since when a stopwatch runs, in milliseconds of `Date.now`, by goal. */
  readonly running: ReadonlyMap<string, number>;
}

/** What the server has now; a rejection leaves what was known before. */
export type FetchStored = () => Promise<Stored>;

/**
 * The trials of one session as one therapist sees them grow: what is tapped here counts at once, what others or other pages tap
 * when `refresh` has asked the server. Own taps are never counted twice: a fetched state is taken only when none of them came between.
 */
export class TrialBoard implements Readable<BoardSnapshot> {
  readonly #session: string;
  readonly #queue: TapQueue;
  readonly #fetch: FetchStored;
  readonly #store: Store<BoardSnapshot>;
  readonly #stops: (() => void)[];
  /** Counts whatever changes what the server has or will have. */
  #moves = 0;
  #fetching = false;
  #stale = false;
  #closed = false;

  constructor(session: string, queue: TapQueue, fetch: FetchStored) {
    this.#session = session;
    this.#queue = queue;
    this.#fetch = fetch;
    const left = queue.getSnapshot().waiting.filter((tap) => tap.session === session);
    const own = left.map(({ trial }): Own => ({ trial, state: 'asked', included: false }));
    this.#store = new Store<BoardSnapshot>({ own, stored: new Map(), running: new Map() });
    this.#stops = [
      queue.on('stored', ({ trial }) => {
        this.#become(trial.id, 'stored');
      }),
      queue.on('refused', ({ trial }) => {
        this.#become(trial.id, 'refused');
      }),
      queue.subscribe(() => {
        if (this.#stale && this.#idle()) this.refresh();
      }),
    ];
  }

  readonly subscribe = (listener: () => void) => this.#store.subscribe(listener);
  readonly getSnapshot = () => this.#store.getSnapshot();

  /** False when no more fits into the queue: nothing was recorded. */
  tap(goal: string, content: TrialContent): boolean {
    const trial: Trial = { ...content, id: uuidv7(), goal, at: new Date().toISOString() };
    this.#moves += 1;
    // The board first: the queue may have the answer before it returns.
    const before = this.getSnapshot().own;
    this.#store.update({ own: [...before, { trial, state: 'asked', included: false }] });
    const taken = this.#queue.add({ session: this.#session, trial });
    if (!taken) this.#store.update({ own: before });
    return taken;
  }

  /** The last own trial that counts, which is the one that `undo` would take back. */
  last(): Trial | undefined {
    const { own } = this.getSnapshot();
    const voided = voidedIn(own);
    return own.findLast(({ trial, state }) => state !== 'refused' && !('voids' in trial) && !voided.has(trial.id))
      ?.trial;
  }

  /** Takes the last own trial back; answers which one it was, undefined when there is none. */
  undo(): Trial | undefined {
    const last = this.last();
    return last && this.tap(last.goal, { voids: last.id }) ? last : undefined;
  }

  /** Starts the stopwatch of a goal, or stops it and records its seconds; answers false when they do not fit. */
  toggle(goal: string, now = Date.now()): boolean {
    const { running } = this.getSnapshot();
    const since = running.get(goal);
    const next = new Map(running);
    if (since === undefined) next.set(goal, now);
    else if (!this.tap(goal, { value: Math.round((now - since) / 100) / 10 })) return false;
    else next.delete(goal);
    this.#store.update({ running: next });
    return true;
  }

  /** Whether this page made the trial, so that it counts here already. */
  knows(id: string): boolean {
    return this.getSnapshot().own.some(({ trial }) => trial.id === id);
  }

  /** What counts of a goal now. */
  score(goal: string, scoring: Scoring): Score {
    return scoreIn(this.getSnapshot(), goal, scoring);
  }

  /** Somebody else changed what the server has, or this page was away: asks anew as soon as nothing of its own is under way. */
  refresh(): void {
    this.#stale = true;
    if (this.#fetching || this.#closed || !this.#idle()) return;
    this.#stale = false;
    this.#fetching = true;
    const moves = this.#moves;
    this.#fetch().then(
      (stored) => {
        this.#fetching = false;
        if (moves === this.#moves) this.#take(stored);
        else this.refresh();
      },
      () => {
        this.#fetching = false;
      },
    );
  }

  close(): void {
    this.#closed = true;
    for (const stop of this.#stops) stop();
  }

  #idle(): boolean {
    return this.#queue.getSnapshot().waiting.every(({ session }) => session !== this.#session);
  }

  #take(stored: Stored): void {
    if (this.#closed) return;
    const own = this.getSnapshot().own.map((each) => (each.state === 'stored' ? { ...each, included: true } : each));
    this.#store.update({ stored, own });
  }

  #become(id: string, state: 'stored' | 'refused'): void {
    const { own } = this.getSnapshot();
    if (!own.some(({ trial }) => trial.id === id)) return;
    this.#moves += 1;
    this.#store.update({ own: own.map((each) => (each.trial.id === id ? { ...each, state } : each)) });
  }
}

function voidedIn(own: readonly Own[]): Set<string> {
  return new Set(own.flatMap(({ trial, state }) => ('voids' in trial && state !== 'refused' ? [trial.voids] : [])));
}

/** What `snapshot` adds up to: the server's count, and what it does not have yet of one's own. */
export function scoreIn({ own, stored }: BoardSnapshot, goal: string, scoring: Scoring): Score {
  const voided = voidedIn(own);
  const voidedThere = voidedIn(own.filter(({ included }) => included));
  return own
    .filter(({ trial }) => trial.goal === goal)
    .reduce(
      (score, { trial, state, included }) => {
        const counts = state !== 'refused' && !voided.has(trial.id) ? 1 : 0;
        const there = included && !voidedThere.has(trial.id) ? 1 : 0;
        return plus(score, scoreOf(trial, scoring), counts - there);
      },
      stored.get(goal) ?? noScore,
    );
}
