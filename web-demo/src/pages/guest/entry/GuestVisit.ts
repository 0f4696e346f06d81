import type { CallEnd, Microphone, Readable, RealtimeToken } from '../../../call';
import type { FamilyProgress } from '../../family/wire';
import { consentVersion } from './consent';
import type { Guest, Refusal } from './guest';
import { Refused, type GuestApi } from './guestApi';
import { OwnLink } from './OwnLink';
import { retryDelay } from './retry';
import type { TabMemory } from './tabMemory';
import { arrive, depart, type Visit } from './visit';

/** What the visit needs of a call; the page's own room has more. */
export interface Room {
  /** Opens the way to the server ahead of `connect`. */
  prepare(): void;
  connect(token?: RealtimeToken): Promise<void>;
  on(name: 'ended', listener: (end: CallEnd) => void): () => void;
  dispose(): void;
}

export interface VisitEnvironment<R extends Room> {
  readonly api: GuestApi;
  readonly memory: TabMemory;
  readonly language: () => string;
  readonly tokenInAddress: () => string | undefined;
  readonly forgetToken: () => void;
  readonly microphone: Pick<Microphone, 'acquire' | 'getSnapshot' | 'release' | 'setMuted'>;
  readonly openRoom: (guest: Guest) => R;
}

/**
 * A parent's way from the link to the goodbye. Opening the page only looks (the exchange may be repeated and uses nothing
 * up); nothing is agreed to and nobody is joined before the press of Join.
 */
export class GuestVisit<R extends Room> implements Readable<Visit<R>> {
  #visit: Visit<R> = { page: 'opening' };
  readonly #listeners = new Set<() => void>();
  readonly #environment: VisitEnvironment<R>;
  readonly #own: OwnLink;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;
  /** Whoever acts takes a number: an answer to an older act is dropped. */
  #act = 0;
  #exchanged = false;

  constructor(environment: VisitEnvironment<R>) {
    this.#environment = environment;
    this.#own = new OwnLink(environment.api, environment.memory);
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly getSnapshot = (): Visit<R> => this.#visit;

  /** Opens the link of the address, or what the cookie remembers of it. Also the answer to "Try again". */
  async open(): Promise<void> {
    const act = this.#begin();
    const token = this.#environment.tokenInAddress();
    if (this.getSnapshot().page !== 'refused') this.#show({ page: 'opening' });
    try {
      const guest = await (token === undefined ? this.#own.guest() : this.#exchange(token));
      if (act !== this.#act) return;
      if (token === undefined && this.#wasInside(guest)) this.#comeBack(guest);
      else this.#arrived(guest);
    } catch (failure) {
      if (act === this.#act) this.#refused(failure);
    }
  }

  /** The press of Join: the consent. Without a microphone it stops before anything is said to the server. */
  async join({ listenOnly = false } = {}): Promise<void> {
    const visit = this.getSnapshot();
    if ((visit.page !== 'welcome' && visit.page !== 'left') || visit.joining) return;
    const act = this.#begin();
    const { api, microphone, language, openRoom } = this.#environment;
    this.#show({ ...visit, joining: true });
    // Whoever left muted and comes back wants to be heard; a reload, which nobody meant, keeps the silence.
    microphone.setMuted(false);
    const listens = listenOnly || visit.guest.role === 'observer';
    // The one that the page tested stays open: to open it again takes a phone a moment in which nothing happens. Nor is it waited
    // for, so that the requests below are under way before the page is drawn anew.
    const isReady = listens || microphone.getSnapshot().status === 'live';
    if (!isReady && (await microphone.acquire()).status === 'problem') {
      this.#show({ ...visit, joining: false });
      return;
    }
    const room = openRoom(visit.guest);
    try {
      const consented = api.consent(visit.guest.link, consentVersion, language());
      room.prepare(); // meanwhile
      const token = await consented;
      if (act === this.#act) this.#enter(visit.guest, room, token);
      else room.dispose();
    } catch (failure) {
      room.dispose();
      microphone.release();
      if (act === this.#act) this.#refused(failure);
    }
  }

  /** How the sound was, 1 to 5; rejects with `Refused`. */
  async rate(stars: number): Promise<void> {
    await this.#own.guest();
    await this.#environment.api.rate(stars);
  }

  /** What is shown of the child's record; rejects with `Refused`. */
  async record(): Promise<FamilyProgress> {
    await this.#own.guest();
    return this.#environment.api.record();
  }

  async #exchange(token: string): Promise<Guest> {
    const guest = await this.#environment.api.exchange(token);
    this.#exchanged = true;
    this.#environment.forgetToken();
    return guest;
  }

  #arrived(guest: Guest): void {
    this.#own.adopt(guest);
    this.#attempts = 0;
    this.#environment.microphone.setMuted(false); // Not in a call any more: the test before Join is to hear something.
    this.#show(arrive(guest));
  }

  #wasInside(guest: Guest): boolean {
    return guest.state !== 'ended' && this.#environment.memory.joinedSession() === guest.session;
  }

  // A reload during the call: consent was given in this tab, and a seat is waiting. Whoever opens the link anew is asked.
  #comeBack(guest: Guest): void {
    this.#attempts = 0;
    if (guest.role !== 'observer') void this.#environment.microphone.acquire();
    this.#enter(guest, this.#environment.openRoom(guest));
  }

  #enter(guest: Guest, room: R, token?: RealtimeToken): void {
    this.#environment.memory.remember(guest.session);
    room.on('ended', (end) => {
      this.#departed(guest, room, end);
    });
    this.#show({ page: 'session', guest, room });
    // A refusal comes as `ended`, too.
    room.connect(token).catch(() => undefined);
  }

  #departed(guest: Guest, room: R, end: CallEnd): void {
    this.#environment.memory.forget();
    room.dispose();
    const next = depart<R>(guest, end);
    this.#show(next);
    if (next.page === 'refused') this.#tryLater(next.refusal);
    if (next.page === 'ended') void this.#learnWhatIsNext(next);
  }

  // How long it was and when the next one is, the server knows; the page has said goodbye already.
  async #learnWhatIsNext(ended: Extract<Visit<R>, { page: 'ended' }>): Promise<void> {
    const act = this.#begin();
    const guest = await this.#own.guest().catch(() => undefined);
    if (!guest || act !== this.#act) return;
    const seconds = ended.seconds ?? guest.seconds;
    this.#show({ page: 'ended', guest, ...(seconds !== undefined && { seconds }) });
  }

  #refused(failure: unknown): void {
    if (!(failure instanceof Refused)) throw failure;
    const { refusal } = failure;
    // The link was good a moment ago, and now nobody knows us: the cookie was not kept.
    const cookieLost = refusal.code === 'no_link' && this.#exchanged;
    this.#show({ page: 'refused', refusal: cookieLost ? { code: 'cookies' } : refusal });
    this.#tryLater(refusal);
  }

  #tryLater(refusal: Refusal): void {
    const delay = retryDelay(refusal, ++this.#attempts, Date.now());
    if (delay !== undefined) this.#retry = setTimeout(() => void this.open(), delay);
  }

  #begin(): number {
    clearTimeout(this.#retry);
    return ++this.#act;
  }

  #show(visit: Visit<R>): void {
    this.#visit = visit;
    for (const listener of [...this.#listeners]) listener();
  }
}
