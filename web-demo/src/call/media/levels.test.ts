import { expect, test, vi } from 'vitest';
import { FakeTransceiver } from '../testing/FakePeerConnection';
import { loudness, rootMeanSquare } from './loudness';
import { ReceiverLevel } from './ReceiverLevel';

test('loudness follows hearing: silence is 0, a raised voice is 1, a tenth of the pressure is less than half gone', () => {
  expect([0, -1, Number.NaN, 0.0001, 1].map(loudness)).toEqual([0, 0, 0, 0, 1]);
  expect(loudness(0.316)).toBeCloseTo(1, 2);
  expect(loudness(0.0316)).toBeCloseTo(0.556, 2);
});

test('the level of samples is their root mean square', () => {
  expect(rootMeanSquare(Float32Array.of(0.5, -0.5, 0.5, -0.5))).toBeCloseTo(0.5);
  expect(rootMeanSquare(new Float32Array(0))).toBe(0);
});

test('a remote level comes from the packets, without any audio context', () => {
  const { receiver } = new FakeTransceiver('recvonly', vi.fn(), true);
  const level = new ReceiverLevel(receiver as unknown as RTCRtpReceiver);
  expect(level.value).toBe(0);
  receiver.sources = [{ timestamp: 20, audioLevel: 1 }];
  expect(level.value).toBe(1);
  receiver.sources = [{ timestamp: 40 }]; // The sender does not say, and there is nothing to listen with.
  expect(level.value).toBe(0);
  level.dispose();
});

test('while the path is being made nobody is asked', () => {
  const { receiver } = new FakeTransceiver('recvonly', vi.fn(), true);
  const transport = { state: 'connecting' };
  const asked = vi.spyOn(receiver, 'getSynchronizationSources');
  const level = new ReceiverLevel(Object.assign(receiver, { transport }) as unknown as RTCRtpReceiver);
  receiver.sources = [{ timestamp: 20, audioLevel: 1 }];
  expect(level.value).toBe(0);
  expect(asked).not.toHaveBeenCalled();
  transport.state = 'connected';
  expect(level.value).toBe(1);
});

test('a path that died is silent, although the browser goes on showing its last packet', () => {
  vi.useFakeTimers();
  const { receiver } = new FakeTransceiver('recvonly', vi.fn(), true);
  const level = new ReceiverLevel(receiver as unknown as RTCRtpReceiver);
  receiver.sources = [{ timestamp: 20, audioLevel: 1 }];
  expect(level.value).toBe(1);
  vi.advanceTimersByTime(200);
  expect(level.value).toBe(1);
  vi.advanceTimersByTime(200);
  expect(level.value).toBe(0);
  receiver.sources = [{ timestamp: 420, audioLevel: 1 }];
  expect(level.value).toBe(1);
  vi.useRealTimers();
});
