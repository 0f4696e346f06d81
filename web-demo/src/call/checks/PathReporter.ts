import type { Call } from '../Call';
import type { Paths } from '../protocol/client';
import { Refusal } from '../protocol/refusals';
import type { CallSnapshot } from '../room/CallSnapshot';
import type { PathScout } from './PathScout';

/** The first seconds belong to the call. */
const settledMs = 20_000;
/** As often as the server keeps it. */
const retryMs = 60_000;

/**
 * Keeps what a scout finds with the session. The scout is sent out while the call needs nothing of the network: in the
 * waiting room, alone in the room, or when those who talk have long been connected.
 */
export class PathReporter {
  readonly #stops: (() => void)[];
  #pace: 'free' | 'settling' | 'settled' = 'free';
  #settling: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #telling = false;
  #told: Paths | undefined;

  constructor(
    private readonly call: Pick<Call, 'subscribe' | 'getSnapshot' | 'reportPaths'>,
    private readonly scout: Pick<PathScout, 'subscribe' | 'getSnapshot' | 'start' | 'pause'>,
  ) {
    const changed = (): void => {
      this.#changed();
    };
    this.#stops = [call.subscribe(changed), scout.subscribe(changed)];
    changed();
  }

  /** Also at the end of the call, by itself. */
  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#settling);
    clearTimeout(this.#retry);
    this.scout.pause();
  }

  #changed(): void {
    const now = this.call.getSnapshot();
    switch (now.status.name) {
      case 'idle':
      case 'connecting':
        return;
      case 'ended':
        this.stop();
        return;
      case 'waiting':
      case 'declined':
      case 'joined':
        this.#send(now);
        if (!now.reconnecting) this.#tell();
    }
  }

  #send({ status, others }: CallSnapshot): void {
    const talking = status.name === 'joined' && others.some(({ state }) => state === 'joined');
    if (!talking) this.#go('free');
    else if (this.#pace === 'free') this.#settle();
  }

  #go(pace: 'free' | 'settled'): void {
    clearTimeout(this.#settling);
    this.#pace = pace;
    this.scout.start();
  }

  #settle(): void {
    this.#pace = 'settling';
    this.scout.pause();
    this.#settling = setTimeout(() => {
      this.#go('settled');
    }, settledMs);
  }

  #tell(): void {
    const { paths } = this.scout.getSnapshot();
    if (!paths || this.#telling || same(paths, this.#told)) return;
    this.#telling = true;
    this.call.reportPaths(paths).then(
      () => {
        this.#done(paths);
      },
      (failure: unknown) => {
        if (!canSucceedLater(failure)) this.#done(paths);
        else this.#tellIn((failure.retryAfter ?? 0) * 1_000 || retryMs);
      },
    );
  }

  #done(told: Paths): void {
    this.#told = told;
    this.#telling = false;
  }

  #tellIn(ms: number): void {
    this.#retry = setTimeout(() => {
      this.#telling = false;
      this.#changed();
    }, ms);
  }
}

function canSucceedLater(failure: unknown): failure is Refusal {
  return failure instanceof Refusal && ['unavailable', 'rate_limited', 'internal'].includes(failure.code);
}

function same(one: Paths, other: Paths | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
