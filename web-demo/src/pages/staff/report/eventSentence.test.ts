import { expect, test } from 'vitest';
import { say } from '../../../i18n';
import type { SessionEvent } from '../api/types';
import { reportTexts } from '../texts/report';
import { figures, isMeasurement, sentenceOf } from './eventSentence';

const english = say(reportTexts, 'en', 'en-GB', (word) => word);
const arabic = say(reportTexts, 'ar', 'ar-SA', (word) => word);

function read(type: string, data: SessionEvent['data'] = {}): string {
  const event = { seq: 1, at: '2026-11-21T07:00:00Z', type, participant: 'p', data };
  const { key, values } = sentenceOf(event, 'Sara', figures(english, 'en-GB'));
  return english(key, values).replace(/[\u2068\u2069]/g, '');
}

test.each([
  ['joined', {}, 'Sara came into the room.'],
  ['left', { reason: 'left' }, 'Sara left.'],
  ['left', { reason: 'connection_lost' }, 'Sara lost the connection and did not come back in time.'],
  ['returned', { taken_over: true }, 'Sara went on in another tab or on another device.'],
  [
    'quality',
    { round_trip_ms: 48, loss: 0.012, relayed: true },
    'Connection of Sara: 48 ms round trip, 1.2% lost, through a relay.',
  ],
  [
    'quality',
    { source: 'server', round_trip_ms: 20, loss: 0, relayed: false },
    'Connection of Sara to the media server: 20 ms round trip, 0% lost, direct.',
  ],
  ['quality', {}, 'Connection of Sara: unknown round trip, unknown lost, path unknown.'],
  ['link_failed', { link: 'x' }, 'The sound of Sara broke off.'],
  ['link_failed', { fault: 'ice_failed' }, 'The path between Sara and the media server broke off.'],
  ['link_failed', { fault: 'dtls_failed' }, 'The connection of Sara could not be encrypted and was set up again.'],
  ['link_failed', { fault: 'frozen' }, 'No sound came from Sara any more.'],
  ['link_failed', { fault: 'reported' }, 'The browser of Sara reported that it hears nothing.'],
  ['link_failed', { fault: 'brand_new' }, 'The sound of Sara broke off.'],
  [
    'media_moved',
    { from: 'routed', to: 'mesh', reason: 'server_lost', epoch: 2 },
    'The media server was lost. The call went on directly between the participants.',
  ],
  [
    'media_moved',
    { from: 'routed', to: 'routed', reason: 'server_silent', epoch: 3 },
    'The media server stopped answering. The call went on through a media server.',
  ],
  [
    'media_moved',
    { from: 'routed', to: 'routed', reason: 'restart', epoch: 4 },
    'The server was restarted. The call went on through a media server.',
  ],
  ['media_moved', { reason: 'brand_new', to: 'mesh' }, /^The media server failed\./],
  [
    'paths_checked',
    { direct: 'works', relay_udp: 'works', relay_tcp: 'absent', relay_tls: 'absent' },
    'What works from the network of Sara: direct and relay over UDP.',
  ],
  [
    'paths_checked',
    { direct: 'fails', relay_udp: 'fails', relay_tcp: 'works', relay_tls: 'absent' },
    'What works from the network of Sara: relay over TCP. What does not: direct and relay over UDP.',
  ],
  [
    'paths_checked',
    { direct: 'fails', relay_udp: 'absent', relay_tcp: 'absent', relay_tls: 'absent' },
    'Nothing works from the network of Sara; tried: direct.',
  ],
  ['path_changed', { relayed: true }, 'The sound of Sara goes through a relay.'],
  ['path_changed', { relayed: false }, 'The sound of Sara goes without a relay.'],
  ['brand_new', {}, 'Recorded: brand_new.'],
] as const)('%s %j reads well', (type, data, sentence) => {
  expect(read(type, data)).toMatch(sentence);
});

test.each(['server_lost', 'server_silent', 'server_full', 'set_up_failed', 'restart'])(
  'a move because of %s has words of its own in both languages',
  (reason) => {
    const words = (because: string) =>
      [english, arabic].map((t) => t('event.media_moved', { reason: because, to: 'mesh' }));
    const other = words('brand_new');
    expect(words(reason).filter((sentence) => other.includes(sentence))).toEqual([]);
  },
);

test('samples and paths are measurements, what people notice is not', () => {
  const event = { seq: 1, at: '', participant: null, data: {} };
  const measured = (type: string) => isMeasurement({ ...event, type });
  expect(['quality', 'paths_checked', 'path_changed'].map(measured)).toEqual([true, true, true]);
  expect(['joined', 'link_failed'].map(measured)).toEqual([false, false]);
});
