import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { speakerCheck } from '../checks';
import { stubAudio } from '../testing/browser';
import { FakeAudioContext, stubAudioContext } from '../testing/FakeAudioContext';
import { FakeTrack } from '../testing/FakeTrack';
import { chime } from './chime';
import { TrackLevel } from './TrackLevel';

beforeEach(() => {
  vi.useFakeTimers();
  stubAudio();
  stubAudioContext();
});

afterEach(() => {
  vi.runOnlyPendingTimers();
  expect(vi.getTimerCount()).toBe(0);
  for (const context of FakeAudioContext.all) expect([context.state, context.connected]).toEqual(['closed', 0]);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const level = () => new TrackLevel(new FakeTrack('audio') as unknown as MediaStreamTrack);

test('everybody shares one context, which is closed after the last', () => {
  const [first, second] = [level(), level()];
  expect(FakeAudioContext.all).toHaveLength(1);
  first.dispose();
  first.dispose();
  expect(FakeAudioContext.all[0]?.state).toBe('running');
  second.dispose();
});

test('a context that was not allowed to start is woken by a touch, and listens no longer than it lives', () => {
  FakeAudioContext.allowed = false;
  const meter = level();
  const [context] = FakeAudioContext.all;
  expect(context?.state).toBe('suspended');
  FakeAudioContext.allowed = true;
  globalThis.dispatchEvent(new Event('pointerdown'));
  expect(context?.state).toBe('running');
  meter.dispose();
  globalThis.dispatchEvent(new Event('pointerdown'));
});

test('the level is that of the sound right now', () => {
  const meter = level();
  expect(meter.value).toBe(0);
  FakeAudioContext.samples = [0.1, -0.1];
  expect(meter.value).toBeCloseTo(0.778, 2);
  meter.dispose();
  expect(meter.value).toBe(0);
});

test('a chime is two tones and leaves nothing', () => {
  chime();
  expect(FakeAudioContext.all[0]?.nodes).toHaveLength(4);
  vi.advanceTimersByTime(1_000);
});

test('the loudspeaker check plays a tone, or says that a tap is needed', async () => {
  const { signal } = new AbortController();
  const played = speakerCheck().run(signal);
  await vi.advanceTimersByTimeAsync(1_300);
  expect(await played).toEqual({ status: 'ok', detail: 'played' });
  FakeAudioContext.allowed = false;
  const blocked = speakerCheck().run(signal);
  await vi.advanceTimersByTimeAsync(1_300);
  expect(await blocked).toEqual({ status: 'warning', detail: 'playback_blocked' });
});
