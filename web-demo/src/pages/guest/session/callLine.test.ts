import { describe, expect, test } from 'vitest';
import type { CallSnapshot, MicrophoneState, Participant, PeerQuality } from '../../../call';
import { callLine, mainPerson } from './callLine';
import { initials } from './initials';
import { waitingLine } from './waitingLine';

const since = '2026-11-21T14:00:00Z';

function person(change: Partial<Participant> = {}): Participant {
  return {
    id: 'therapist',
    role: 'therapist',
    name: { en: 'Huda', ar: 'هدى' },
    state: 'joined',
    muted: false,
    hand: false,
    original_sound: false,
    language: 'ar',
    since,
    ...change,
  };
}

const microphone: MicrophoneState = { status: 'live', muted: false, originalSound: false, devices: [] };
const heard = (change: Partial<PeerQuality> = {}) =>
  new Map([['therapist', { level: 'good', flowing: true, sending: true, ...change } satisfies PeerQuality]]);

const talking: CallSnapshot = {
  status: { name: 'joined', since },
  you: person({ id: 'me', role: 'guardian' }),
  others: [person()],
  departed: [],
  chat: [],
  own: { muted: false, hand: false, original_sound: false, language: 'ar' },
  microphone,
  playbackBlocked: false,
  quality: heard(),
  unreachable: [],
};
const muted = { ...talking.own, muted: true };

describe('the line of the call', () => {
  test.each<[string, Partial<CallSnapshot>]>([
    ['talking', {}],
    ['reconnecting', { reconnecting: { since } }],
    ['reconnecting', { reconnecting: { since }, own: muted }],
    ['interrupted', { microphone: { ...microphone, status: 'interrupted' } }],
    ['blocked', { playbackBlocked: true }],
    ['noPath', { unreachable: ['therapist'] }],
    ['noPath', { unreachable: ['me'] }],
    ['noPath', { unreachable: ['therapist'], own: muted }],
    ['noPath', { unreachable: ['therapist'], reconnecting: { since } }],
    ['blocked', { unreachable: ['therapist'], playbackBlocked: true }],
    ['talking', { unreachable: ['aunt'] }],
    ['alone', { others: [] }],
    ['alone', { others: [person({ id: 'aunt', role: 'guardian', state: 'waiting' })] }],
    ['otherReconnecting', { others: [person({ state: 'reconnecting' })] }],
    ['therapistAway', { others: [person({ id: 'interpreter', role: 'interpreter', muted: true })] }],
    ['therapistAway', { others: [person({ id: 'interpreter', role: 'interpreter', state: 'reconnecting' })] }],
    ['muted', { own: muted }],
    ['mutedByTherapist', { own: muted, you: person({ id: 'me', role: 'guardian', muted_by: 'therapist' }) }],
    ['listenOnly', { microphone: { ...microphone, status: 'problem', problem: 'refused' } }],
    ['listenOnly', { microphone: { ...microphone, status: 'off' } }],
    ['observer', { you: person({ id: 'me', role: 'observer' }), microphone: { ...microphone, status: 'off' } }],
    ['connectingSound', { quality: new Map() }],
    ['connectingSound', { quality: heard({ flowing: false }) }],
    ['weak', { quality: heard({ level: 'poor' }) }],
    ['weak', { quality: heard({ level: 'lost', flowing: false }) }],
    ['otherMuted', { others: [person({ muted: true })], quality: heard({ flowing: false }) }],
  ])('says %s for %o', (line, change) => {
    expect(callLine({ ...talking, ...change }, { returned: false })).toBe(line);
  });

  test('says how the call goes on that was moved, but not before what somebody must do', () => {
    const moved = { returned: false, moved: 'end_to_end' } as const;
    expect(callLine(talking, moved)).toBe('movedDirect');
    expect(callLine(talking, { ...moved, moved: 'to_server' })).toBe('movedOn');
    expect(callLine({ ...talking, playbackBlocked: true }, moved)).toBe('blocked');
    expect(callLine({ ...talking, others: [] }, moved)).toBe('alone');
  });

  test('says that one is back, for a moment', () => {
    expect(callLine(talking, { returned: true })).toBe('back');
  });
});

test('the therapist is shown large, whoever came first', () => {
  const others = [person({ id: 'aunt', role: 'guardian' }), person()];
  expect(mainPerson({ ...talking, others })?.id).toBe('therapist');
});

describe('the line of the waiting room', () => {
  const startsAt = new Date(since);
  const at = (minutes: number) => startsAt.getTime() + minutes * 60_000;
  const waiting = { status: { name: 'waiting', since } } as const;
  const declined = { status: { name: 'declined', since } } as const;

  test.each([
    ['before', waiting, -5],
    ['seen', waiting, 1],
    ['late', waiting, 3],
    ['declined', declined, 3],
    ['reconnecting', { ...declined, reconnecting: { since } }, 3],
  ] as const)('says %s', (line, snapshot, minutes) => {
    expect(waitingLine(snapshot, startsAt, at(minutes))).toBe(line);
  });

  test('a declined parent who is let wait again waits', () => {
    expect(waitingLine(declined, startsAt, at(1))).toBe('declined');
    expect(waitingLine(waiting, startsAt, at(1))).toBe('seen');
  });
});

test.each([
  ['Dr. Huda Al-Amri', 'H\u200cA'],
  ['Mona', 'M'],
  ['د. هدى العمري', 'ه\u200cع'],
  ['  ', ''],
])('%s is shown as %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
