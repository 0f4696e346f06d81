// @vitest-environment node
import { expect, test } from 'vitest';
import { MalformedMessage } from './parsers';
import { parseServerMessage } from './server';

const chat = { seq: 1, from: 'p', text: 'hello', at: '2026-11-21T09:00:00Z' };

test('an unknown field is ignored', () => {
  expect(parseServerMessage('chat', { ...chat, later: true }).payload).toEqual(chat);
});

test.each([null, undefined, 7, 'text', [], {}, { ...chat, seq: '1' }, { ...chat, text: undefined }])(
  'garbage is refused: %j',
  (garbage) => {
    expect(() => parseServerMessage('chat', garbage)).toThrow(MalformedMessage);
  },
);

test('the complaint names the field and never the value', () => {
  expect(() => parseServerMessage('chat', { ...chat, text: { secret: 1 } })).toThrow('chat.text: expected a text');
});

test('a signal is a description or a candidate', () => {
  expect(() => parseServerMessage('signal', { link: 'l', epoch: 1 })).toThrow(MalformedMessage);
});

test('an end for a reason of a later version is still an end', () => {
  const { payload } = parseServerMessage('session_ended', { seq: 9, reason: 'meteor', seconds: 3 });
  expect(payload).toEqual({ seq: 9, reason: 'unknown', seconds: 3 });
});

test('absent and null optional fields are the same', () => {
  const { payload } = parseServerMessage('ice_servers', { ice_servers: [{ urls: 'stun:a', username: null }] });
  expect(payload).toEqual({ ice_servers: [{ urls: 'stun:a' }] });
});
