import { Emitter } from '../call/Emitter';
import { Store, type Readable } from '../call/Store';
import { nothingKept, type Keep } from './Keep';
import { retryDelay } from './retryDelay';
import type { Send, SendOutcome, TrialAnswer } from './send';
import type { Tap } from './trial';

/** saved: nothing waits. waiting: a try failed, the next one comes by itself. signed_out: it waits for a sign-in. */
export type Standing = 'saved' | 'sending' | 'waiting' | 'signed_out';

/** A tap that the server does not take; it stays until somebody tries it again or lets go of it. */
export interface RefusedTap extends Tap {
  readonly code: string;
}

export interface QueueSnapshot {
  readonly standing: Standing;
  /** Not yet saved, in the order in which they were tapped. */
  readonly waiting: readonly Tap[];
  readonly refused: readonly RefusedTap[];
  /** Whether what waits survives a reload of the page. */
  readonly durable: boolean;
}

export interface QueueEvents {
  readonly stored: Tap;
  readonly refused: RefusedTap;
}

/** What the server takes in one request. */
const most = 100;
/** As many as somebody can tap in hours without a network; then `add` says no, rather than lose one. */
const longest = 5_000;
/** A request without an answer for so long counts as lost, in milliseconds. */
const patience = 10_000;

/**
 * Taps on their way to the server: each is sent at once, in order, until the server has answered for it. What got no answer is sent
 * again with the same id, so it is stored once however often it is sent. One that is refused does not hold up those behind it.
 */
export class TapQueue implements Readable<QueueSnapshot> {
  readonly #store = new Store<QueueSnapshot>({ standing: 'saved', waiting: [], refused: [], durable: false });
  readonly #events = new Emitter<QueueEvents>();
  readonly #send: Send;
  #keep: Keep = nothingKept;
  #sending = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** So many go one by one, because a request with them was refused as a whole. */
  #singly = 0;

  readonly subscribe = this.#store.subscribe;
  readonly getSnapshot = this.#store.getSnapshot;
  readonly on = this.#events.on.bind(this.#events);

  constructor(send: Send) {
    this.#send = send;
  }

  /** Keeps there from now on what waits, and takes up what an earlier page left behind, before what was tapped since. */
  async restore(keep: Keep): Promise<void> {
    const left = await keep.load();
    this.#keep = keep;
    const { waiting, refused } = this.getSnapshot();
    for (const tap of [...waiting, ...refused]) void keep.put(tap);
    const known = new Set([...waiting, ...refused].map(({ trial }) => trial.id));
    const older = left.filter(({ trial }) => !known.has(trial.id));
    this.#store.update({ durable: keep.durable, waiting: [...older, ...waiting] });
    this.#begin();
  }

  /** False when there is no room left: the tap is not recorded. */
  add(tap: Tap): boolean {
    const { waiting } = this.getSnapshot();
    if (waiting.length >= longest) return false;
    this.#store.update({ waiting: [...waiting, tap] });
    void this.#keep.put(tap);
    this.#begin();
    return true;
  }

  /** Tries at once: the network may be back, the page is looked at again, or somebody has signed in. */
  nudge(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.getSnapshot().standing === 'signed_out') this.#store.update({ standing: 'waiting' });
    this.#begin();
  }

  /** Sends again what was refused. */
  tryRefused(): void {
    const { waiting, refused } = this.getSnapshot();
    const again = refused.map(({ session, trial }) => ({ session, trial }));
    this.#store.update({ refused: [], waiting: [...again, ...waiting] });
    this.#singly = again.length;
    this.nudge();
  }

  /** Lets go of what was refused. */
  dropRefused(): void {
    const { refused } = this.getSnapshot();
    this.#store.update({ refused: [] });
    void this.#keep.drop(refused.map(({ trial }) => trial.id));
  }

  #begin(): void {
    const { waiting, standing } = this.getSnapshot();
    if (this.#sending || this.#timer !== undefined || standing === 'signed_out' || waiting.length === 0) return;
    this.#sending = true;
    if (standing === 'saved') this.#store.update({ standing: 'sending' });
    void this.#run();
  }

  async #run(): Promise<void> {
    for (;;) {
      const batch = this.#next();
      const [first] = batch;
      if (!first) break;
      if (!this.#take(batch, await this.#try(first.session, batch))) {
        this.#sending = false;
        return;
      }
    }
    this.#sending = false;
    this.#store.update({ standing: 'saved' });
  }

  /** The longest row of taps of one session that one request takes. */
  #next(): readonly Tap[] {
    const { waiting } = this.getSnapshot();
    const end = waiting.findIndex(({ session }) => session !== waiting[0]?.session);
    const row = end < 0 ? waiting : waiting.slice(0, end);
    return row.slice(0, this.#singly > 0 ? 1 : most);
  }

  async #try(session: string, batch: readonly Tap[]): Promise<SendOutcome> {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      abort.abort();
    }, patience);
    const trials = batch.map(({ trial }) => trial);
    const outcome = await this.#send(session, trials, abort.signal).catch((): SendOutcome => ({ kind: 'later' }));
    clearTimeout(timer);
    return outcome;
  }

  /** Whether the next batch may follow at once. */
  #take(batch: readonly Tap[], outcome: SendOutcome): boolean {
    switch (outcome.kind) {
      case 'answered':
        return this.#settle(batch, outcome.answers);
      case 'refused':
        return this.#refuse(batch, outcome.code);
      case 'signed_out':
        this.#store.update({ standing: 'signed_out' });
        return false;
      case 'later':
        this.#wait(outcome.retryAfter);
        return false;
    }
  }

  #settle(batch: readonly Tap[], answers: readonly TrialAnswer[]): boolean {
    const answered = new Map(answers.map((answer) => [answer.id, answer]));
    const settled = batch.filter(({ trial }) => answered.has(trial.id));
    if (settled.length === 0) {
      this.#wait();
      return false;
    }
    this.#failures = 0;
    this.#singly = Math.max(0, this.#singly - settled.length);
    const refused = settled.flatMap((tap) => {
      const answer = answered.get(tap.trial.id);
      return answer && 'refused' in answer ? [{ ...tap, code: answer.refused.code }] : [];
    });
    this.#leave(settled, refused);
    return true;
  }

  /** One of several may be to blame for all of them: they go one by one, and it will be found. */
  #refuse(batch: readonly Tap[], code: string): boolean {
    this.#failures = 0;
    const [only, second] = batch;
    if (second) {
      this.#singly = batch.length;
    } else if (only) {
      this.#singly = Math.max(0, this.#singly - 1);
      this.#leave(batch, [{ ...only, code }]);
    }
    return true;
  }

  /** Takes out of the queue what was answered for; `refused` are those of them that were not stored. */
  #leave(settled: readonly Tap[], refused: readonly RefusedTap[]): void {
    const gone = new Set(settled.map(({ trial }) => trial.id));
    const no = new Set(refused.map(({ trial }) => trial.id));
    const before = this.getSnapshot();
    const undone = before.waiting.filter(({ trial }) => 'voids' in trial && no.has(trial.voids));
    const moot = new Set(undone.flatMap(({ trial }) => ('voids' in trial ? [trial.id, trial.voids] : [])));
    // First what became of them, then that they are gone: whoever counts is right at every moment.
    for (const tap of settled) if (!no.has(tap.trial.id)) this.#events.emit('stored', tap);
    for (const tap of refused) this.#events.emit('refused', tap);
    this.#store.update({
      waiting: before.waiting.filter(({ trial }) => !gone.has(trial.id) && !moot.has(trial.id)),
      refused: [...before.refused, ...refused.filter(({ trial }) => !moot.has(trial.id))],
      // Whatever had failed before: the server answers.
      standing: 'sending',
    });
    // What is refused stays kept, so that a reload does not lose it unsaid; what was undone need not.
    void this.#keep.drop([...gone, ...moot].filter((id) => moot.has(id) || !no.has(id)));
  }

  #wait(retryAfter?: number): void {
    this.#failures += 1;
    this.#store.update({ standing: 'waiting' });
    this.#timer = setTimeout(
      () => {
        this.nudge();
      },
      retryDelay(this.#failures, retryAfter),
    );
  }
}
