import { vi } from 'vitest';
import type {
  Call,
  CallEvents,
  CallSnapshot,
  Microphone,
  MicrophoneState,
  Participant,
  Paths,
  Readable,
  Scouted,
} from '../../call';
import { Emitter } from '../../call/Emitter';

const since = '2026-11-21T14:00:00Z';

export function person(change: Partial<Participant> = {}): Participant {
  return {
    id: 'therapist',
    role: 'therapist',
    name: { en: 'Huda Amri', ar: 'هدى عمري' },
    state: 'joined',
    muted: false,
    hand: false,
    original_sound: false,
    language: 'ar',
    since,
    ...change,
  };
}

export const liveMicrophone: MicrophoneState = { status: 'live', muted: false, originalSound: false, devices: [] };

export const talking: CallSnapshot = {
  status: { name: 'joined', since },
  session: { id: 's', state: 'open', opened_at: since, clinic: { en: 'C', ar: 'ع' }, encryption: 'to_server' },
  you: person({ id: 'me', role: 'guardian', name: { en: 'Mona', ar: 'منى' } }),
  others: [person()],
  departed: [],
  chat: [],
  own: { muted: false, hand: false, original_sound: false, language: 'ar' },
  microphone: liveMicrophone,
  playbackBlocked: false,
  quality: new Map([['therapist', { level: 'good', flowing: true, sending: true }]]),
  unreachable: [],
};

/** A microphone in one state, for pages that only show it. */
export function testMicrophone(state: Partial<MicrophoneState> = {}): Microphone {
  const snapshot = { ...liveMicrophone, ...state };
  const microphone: Pick<Microphone, 'subscribe' | 'getSnapshot' | 'level' | 'acquire'> = {
    subscribe: () => () => undefined,
    getSnapshot: () => snapshot,
    level: () => 0,
    acquire: () => {
      done.acquire();
      return Promise.resolve(snapshot);
    },
  };
  return microphone as Microphone;
}

/** What a page did with a call. */
export const done = { mute: vi.fn(), resume: vi.fn(() => Promise.resolve()), acquire: vi.fn() };

/** A call that does nothing by itself; its state is the snapshot that a test shows. */
export function testCall(events = new Emitter<CallEvents>()): Call {
  const playback = {
    subscribe: () => () => undefined,
    getSnapshot: () => playbackState,
    devices: () => Promise.resolve([]),
    resume: done.resume,
  };
  const call = {
    microphone: testMicrophone(),
    playback,
    on: events.on.bind(events),
    level: () => 0,
    setMuted: done.mute,
    setLanguage: vi.fn(),
    sendChat: vi.fn(() => Promise.resolve()),
    leave: vi.fn(() => Promise.resolve()),
  };
  return call as unknown as Call;
}

const playbackState = { blocked: false, choosable: false };

/** What was found of the paths before the call; by default nothing is known. */
export function testScout(paths?: Paths): Readable<Scouted> {
  const scouted: Scouted = paths ? { paths } : {};
  return { subscribe: () => () => undefined, getSnapshot: () => scouted };
}
