import { expect, test } from 'vitest';
import { say } from '../../../i18n';
import type { SessionEvent } from '../api/types';
import { reportTexts } from '../texts/report';
import { figures, isMeasurement, sentenceOf } from './eventSentence';

const english = say(reportTexts, 'en', 'en-GB', (word) => word);

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
  ['quality', {}, 'Connection of Sara: unknown round trip, unknown lost, path unknown.'],
  ['brand_new', {}, 'Recorded: brand_new.'],
])('%s %j reads well', (type, data, sentence) => {
  expect(read(type, data)).toBe(sentence);
});

test('only the samples are measurements', () => {
  const event = { seq: 1, at: '', participant: null, data: {} };
  expect(['quality', 'joined', 'link_failed'].map((type) => isMeasurement({ ...event, type }))).toEqual([
    true,
    false,
    false,
  ]);
});
