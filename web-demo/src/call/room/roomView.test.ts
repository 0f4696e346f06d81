// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { person } from '../testing/people';
import { happenings } from './happenings';
import { authorOf } from './authorOf';
import { after, emptyRoom, withChat, type RoomView } from './roomView';

const at = '2026-11-21T09:00:00Z';
const session = { id: 's1', state: 'lobby', clinic: { en: 'C', ar: 'ع' }, encryption: 'end_to_end' } as const;
const line = (seq: number) => ({ seq, from: 'mother', text: String(seq), at });
const room: RoomView = {
  seq: 10,
  session,
  you: person('me'),
  others: [person('mother')],
  departed: [],
  chat: [line(5)],
};

describe('the room after a message', () => {
  test('a number that was seen changes nothing, a gap is normal', () => {
    const left = { participant: 'mother', reason: 'left' } as const;
    expect(after(room, { event: 'participant_left', payload: { seq: 10, ...left } })).toBe(room);
    expect(after(room, { event: 'participant_left', payload: { seq: 99, ...left } })).toMatchObject({
      seq: 99,
      others: [],
    });
  });

  test('who left is kept by name for what they wrote, until they are here again', () => {
    const left = after(room, {
      event: 'participant_left',
      payload: { seq: 11, participant: 'mother', reason: 'left' },
    });
    expect(authorOf(left, line(5))).toEqual(person('mother'));
    const payload = { seq: 20, session, you: 'me', participants: [person('me'), person('father')], chat: [line(5)] };
    expect(authorOf(after(room, { event: 'snapshot', payload }), line(5))).toEqual(person('mother'));
    const muted = person('mother', { muted: true });
    const back = after(left, { event: 'participant_joined', payload: { seq: 12, participant: muted } });
    expect(back).toMatchObject({ others: [muted], departed: [] });
  });

  test('a participant is put in or replaced by id, in the order of coming', () => {
    const joined = after(room, { event: 'participant_joined', payload: { seq: 11, participant: person('father') } });
    const muted = person('mother', { muted: true });
    const updated = after(joined, { event: 'participant_updated', payload: { seq: 12, participant: muted } });
    expect(updated.others).toEqual([muted, person('father')]);
    const self = person('me', { hand: true });
    expect(after(updated, { event: 'participant_updated', payload: { seq: 13, participant: self } }).you).toEqual(self);
  });

  test('the lobby becomes a room', () => {
    const opened = after(room, { event: 'session_opened', payload: { seq: 11, opened_at: at } });
    expect(opened.session).toEqual({ ...session, state: 'open', opened_at: at });
  });

  test('a call that was rescued is encrypted another way', () => {
    const rescued = after(room, { event: 'session_updated', payload: { seq: 11, encryption: 'to_server' } });
    expect(rescued.session).toEqual({ ...session, encryption: 'to_server' });
  });

  test('a snapshot replaces the people, and loses no line that was read', () => {
    const payload = { seq: 20, session, you: 'me', participants: [person('me'), person('father')], chat: [line(15)] };
    const fresh = after(room, { event: 'snapshot', payload });
    expect(fresh).toMatchObject({ seq: 20, others: [{ id: 'father' }] });
    expect(fresh.chat.map(({ seq }) => seq)).toEqual([5, 15]);
  });

  test('chat stands in order, and each line once', () => {
    expect(withChat(room, [line(7), line(5), line(6)]).chat.map(({ seq }) => seq)).toEqual([5, 6, 7]);
  });
});

describe('what happened between two rooms', () => {
  const names = (before: RoomView, now: RoomView) => happenings(before, now).map(({ name }) => name);

  test('at first sight only we ourselves came', () => {
    expect(names(emptyRoom, room)).toEqual(['joined']);
  });

  test('after a gap in which much happened, each of it is told once', () => {
    const knocking = person('aunt', { state: 'waiting' });
    const now = { ...room, others: [person('father'), knocking], chat: [line(5), line(6)] };
    expect(names(room, now)).toEqual(['participant_arrived', 'participant_waiting', 'participant_left', 'chat']);
  });

  test('who was turned down and knocks again is told of again', () => {
    const before = { ...room, others: [person('aunt', { state: 'declined' })] };
    expect(names(before, { ...room, others: [person('aunt', { state: 'waiting' })] })).toEqual(['participant_waiting']);
  });

  test('our own reconnecting is no event of the room', () => {
    expect(names(room, { ...room, you: person('me', { state: 'reconnecting' }) })).toEqual([]);
  });
});
