import { afterEach, beforeEach, vi } from 'vitest';
import type { CallEnd, MicrophoneState, RealtimeToken } from '../../../call';
import type { Guest, Refusal } from './guest';
import { Refused, type GuestApi } from './guestApi';
import { GuestVisit, type Room } from './GuestVisit';

export const now = new Date('2026-11-21T14:00:00Z');
export const clinic = { en: 'Bayan Clinic', ar: 'عيادة بيان' };
export const invited: Guest = {
  link: 'link-1',
  clinic: { name: clinic, timeZone: 'Asia/Riyadh', digits: 'latn' },
  role: 'guardian',
  language: 'ar',
  session: 'session-1',
  state: 'open',
  startsAt: now,
  closesAt: new Date('2026-11-21T15:00:00Z'),
  rated: false,
  recordShown: false,
};

export const realtimeToken: RealtimeToken = { access_token: 'token-of-the-consent', expires_in: 600 };

export class TestRoom implements Room {
  prepared = false;
  connected = false;
  token: RealtimeToken | undefined;
  disposed = false;
  #listener: (end: CallEnd) => void = () => undefined;
  prepare() {
    this.prepared = true;
  }
  connect(token?: RealtimeToken) {
    this.connected = true;
    this.token = token;
    return Promise.resolve();
  }
  on(_name: 'ended', listener: (end: CallEnd) => void) {
    this.#listener = listener;
    return () => undefined;
  }
  end(end: CallEnd) {
    this.#listener(end);
  }
  dispose() {
    this.disposed = true;
  }
}

/** A browser, a server and a microphone that do as they are told. */
export class World {
  token: string | undefined = 'good-token';
  remembered: string | undefined;
  opened: string | undefined;
  microphone: MicrophoneState['status'] = 'live';
  asked = 0;
  muted = false;
  readonly rooms: TestRoom[] = [];
  readonly api = {
    exchange: vi.fn<GuestApi['exchange']>(() => Promise.resolve(invited)),
    guest: vi.fn<GuestApi['guest']>(() => Promise.resolve(invited)),
    consent: vi.fn<GuestApi['consent']>(() => Promise.resolve(realtimeToken)),
    rate: vi.fn<GuestApi['rate']>(),
    record: vi.fn<GuestApi['record']>(),
    realtimeToken: vi.fn<GuestApi['realtimeToken']>(),
  };

  readonly visit = new GuestVisit<TestRoom>({
    api: this.api,
    memory: {
      openedLink: () => this.opened,
      opened: (link) => (this.opened = link),
      joinedSession: () => this.remembered,
      remember: (session) => (this.remembered = session),
      forget: () => (this.remembered = undefined),
    },
    language: () => 'ar',
    tokenInAddress: () => this.token,
    forgetToken: () => (this.token = undefined),
    microphone: {
      acquire: () => {
        this.asked++;
        return Promise.resolve(this.#microphoneState());
      },
      getSnapshot: () => this.#microphoneState(),
      setMuted: (muted) => (this.muted = muted),
      release: () => (this.microphone = 'off'),
    },
    openRoom: () => {
      const room = new TestRoom();
      this.rooms.push(room);
      return room;
    },
  });

  #microphoneState(): MicrophoneState {
    return { status: this.microphone, muted: false, originalSound: false, devices: [] };
  }

  get page() {
    return this.visit.getSnapshot().page;
  }

  refuses(refusal: Refusal) {
    this.api.exchange.mockRejectedValueOnce(new Refused(refusal));
  }

  async joins(): Promise<TestRoom> {
    await this.visit.open();
    await this.visit.join();
    const room = this.rooms.at(-1);
    if (!room) throw new Error('no room was opened');
    return room;
  }
}

/** A new world for every test, on a clock that stands still. */
export function inNewWorld(): () => World {
  let world: World;
  beforeEach(() => {
    vi.useFakeTimers({ now });
    world = new World();
  });
  afterEach(() => {
    vi.clearAllTimers();
    vi.useRealTimers();
  });
  return () => world;
}
