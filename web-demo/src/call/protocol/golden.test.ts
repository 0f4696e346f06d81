// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ClientPushes, JoinPayload } from './client';
import { parseSeat, parseServerMessage, serverEvents, type ServerEvent } from './server';

const golden = join(import.meta.dirname, '../../../../signaling/docs/golden');

function files(side: 'client' | 'server'): string[] {
  return readdirSync(join(golden, side)).filter((file) => file.endsWith('.json'));
}

function read(side: 'client' | 'server', file: string): unknown {
  return JSON.parse(readFileSync(join(golden, side, file), 'utf8'));
}

const eventOf = (file: string): string => file.split('.')[0] ?? '';
const isServerEvent = (event: string): event is ServerEvent => serverEvents.some((known) => known === event);

describe('what the server sends', () => {
  const messages = files('server').filter((file) => isServerEvent(eventOf(file)) && !file.includes('.reply.'));

  test.each(messages)('%s is read whole: nothing refused, nothing lost', (file) => {
    const payload = read('server', file) as Record<string, unknown>;
    const event = eventOf(file) as ServerEvent;
    const { from, ...known } = payload;
    const expected = event === 'signal' ? known : { ...known, ...(from === undefined ? {} : { from }) };
    expect(parseServerMessage(event, payload).payload).toEqual(expected);
  });

  test('every event of the protocol page has a golden file', () => {
    expect(new Set(messages.map(eventOf))).toEqual(new Set(serverEvents));
  });

  test('the answer to a join is a seat', () => {
    const reply = read('server', 'phx_join.reply.json');
    expect(parseSeat(reply)).toEqual(reply);
  });
});

// What the client pushes is written down once more as typed values: the compiler checks the shape, the test the text.
const participant = '01936f2e-0c00-7000-8000-000000000002';
const waiting = '01936f2e-0c00-7000-8000-000000000003';
const address = { link: '9c1f0a7be2d34c5f8a61', epoch: 1 };
const access_token = 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln';
const pushes = {
  'admit.json': { participant: waiting } satisfies ClientPushes['admit'],
  'deny.json': { participant: waiting } satisfies ClientPushes['deny'],
  'remove.json': { participant } satisfies ClientPushes['remove'],
  'mute.json': { participant } satisfies ClientPushes['mute'],
  'sound.json': { participant, original_sound: true } satisfies ClientPushes['sound'],
  'chat.json': { text: 'صباح الخير' } satisfies ClientPushes['chat'],
  'end.json': {} satisfies ClientPushes['end'],
  'leave.json': {} satisfies ClientPushes['leave'],
  'link_state.json': { ...address, state: 'failed' } satisfies ClientPushes['link_state'],
  'update.json': {
    muted: true,
    hand: false,
    language: 'ar',
    original_sound: true,
  } satisfies ClientPushes['update'],
  'stats.json': {
    links: [{ id: address.link, round_trip_ms: 41.5, jitter_ms: 3.25, loss: 0.01, relayed: false, flowing: true }],
    joined_to_media_ms: 412,
  } satisfies ClientPushes['stats'],
  'paths.json': {
    direct: 'works',
    relay_udp: 'works',
    relay_tcp: 'fails',
    relay_tls: 'absent',
  } satisfies ClientPushes['paths'],
  'signal.candidate.json': {
    ...address,
    candidate: {
      candidate: 'candidate:1 1 udp 2113937151 192.0.2.7 50000 typ host',
      sdpMid: '0',
      sdpMLineIndex: 0,
      usernameFragment: 'aB3d',
    },
  } satisfies ClientPushes['signal'],
  'signal.description.json': {
    ...address,
    description: { type: 'offer', sdp: 'v=0\r\no=- 4611731400430051336 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n' },
  } satisfies ClientPushes['signal'],
  'signal.end_of_candidates.json': { ...address, candidate: { candidate: '' } } satisfies ClientPushes['signal'],
  'signal.rollback.json': { ...address, description: { type: 'rollback', sdp: '' } } satisfies ClientPushes['signal'],
  'phx_join.new_page.json': { access_token, muted: true, language: 'en' } satisfies JoinPayload,
  'phx_join.same_page.json': {
    access_token,
    participant,
    resume: 'Zm9ydHktdHdvIGJ5dGVzIQ',
    last_seq: 17,
  } satisfies JoinPayload,
};

describe('what the client pushes', () => {
  test.each(Object.entries(pushes))('%s is what the types say', (file, push) => {
    expect(read('client', file)).toEqual(push);
  });

  test('every golden file is spoken for', () => {
    expect(files('client').sort()).toEqual(Object.keys(pushes).sort());
  });
});
