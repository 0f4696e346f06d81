import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeAudio, stubAudio } from '../testing/browser';
import { FakeTrack } from '../testing/FakeTrack';
import { Playback, type PlaybackEvents } from './Playback';

let playback: Playback;
let heard: (keyof PlaybackEvents)[];

beforeEach(() => {
  stubAudio();
  vi.stubGlobal('HTMLMediaElement', FakeAudio);
  playback = new Playback();
  heard = [];
  playback.on('blocked', () => heard.push('blocked'));
  playback.on('resumed', () => heard.push('resumed'));
});

afterEach(() => {
  playback.dispose();
  expect(FakeAudio.all.filter(({ paused, srcObject }) => !paused || srcObject !== null)).toEqual([]);
  vi.unstubAllGlobals();
});

const track = () => new FakeTrack('audio') as unknown as MediaStreamTrack;
const settle = () => new Promise((resolve) => setTimeout(resolve));
const element = (index = 0): FakeAudio => FakeAudio.all[index] ?? expect.fail('nothing plays');

test('a track is played until its link is gone', async () => {
  playback.attach('l', 'mother', track());
  await settle();
  expect(element().paused).toBe(false);
  playback.detach('l');
  expect(element()).toMatchObject({ paused: true, srcObject: null });
  expect(heard).toEqual([]);
});

test('a link that takes the place of another plays in the element that was allowed to', async () => {
  playback.attach('l', 'mother', track());
  await settle();
  FakeAudio.allowed = false;
  playback.detach('l');
  const next = track();
  playback.setVolume('mother', 0.5);
  playback.attach('m', 'mother', next);
  expect(FakeAudio.all).toHaveLength(1);
  expect(element().srcObject).toMatchObject({ tracks: [next] });
  expect(element().volume).toBe(0.5);
});

test('where the browser wants a tap first, one tap starts everybody', async () => {
  FakeAudio.allowed = false;
  playback.attach('l', 'mother', track());
  playback.attach('m', 'father', track());
  await settle();
  expect(playback.getSnapshot().blocked).toBe(true);
  FakeAudio.allowed = true;
  await playback.resume();
  expect(playback.getSnapshot().blocked).toBe(false);
  expect(heard).toEqual(['blocked', 'resumed']);
});

test('sound that the system stopped, as for a phone call, asks for a tap', async () => {
  playback.attach('l', 'mother', track());
  await settle();
  element().pause();
  expect(playback.getSnapshot().blocked).toBe(true);
  await playback.resume();
  expect(playback.getSnapshot().blocked).toBe(false);
});

test('the loudspeaker and the volume hold for those who come later', async () => {
  playback.attach('l', 'mother', track());
  await playback.useDevice('headset');
  playback.setVolume('mother', 0.5);
  playback.attach('m', 'mother', track());
  await settle();
  expect([element(0), element(1)].map(({ sink, volume }) => [sink, volume])).toEqual([
    ['headset', 0.5],
    ['headset', 0.5],
  ]);
});
