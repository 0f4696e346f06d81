import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeDevices, stubAudio, stubDevices } from '../testing/browser';
import { FakeTrack } from '../testing/FakeTrack';
import { Microphone, type MicrophoneEvents } from './Microphone';

const facebook = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 [FBAN/FBIOS;FBAV/480.0]';

let devices: FakeDevices;
let microphone: Microphone;
let heard: (keyof MicrophoneEvents)[];

beforeEach(() => {
  vi.useFakeTimers();
  devices = new FakeDevices();
  stubDevices(devices);
  stubAudio();
  microphone = new Microphone();
  heard = [];
  for (const name of ['track_changed', 'device_lost', 'device_refused', 'interrupted', 'resumed'] as const) {
    microphone.on(name, () => heard.push(name));
  }
});

afterEach(() => {
  microphone.release();
  expect(devices.given.filter(({ readyState }) => readyState === 'live')).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const now = () => microphone.getSnapshot();
const error = (name: string) => new DOMException('', name);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const given = (index: number): FakeTrack => devices.given[index] ?? expect.fail(`no microphone ${index} was given`);

describe('opening', () => {
  test('echo cancellation is on, and the rest too unless original sound is wanted', async () => {
    await microphone.acquire();
    expect(devices.asked[0]).toMatchObject({ echoCancellation: true, noiseSuppression: true, autoGainControl: true });
    microphone.release();
    microphone = new Microphone({ originalSound: true });
    await microphone.acquire();
    expect(devices.asked[1]).toMatchObject({ echoCancellation: true, noiseSuppression: false, autoGainControl: false });
  });

  test.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'absent'],
    ['NotReadableError', 'in_use'],
    ['AbortError', 'in_use'],
    ['TypeError', 'failed'],
  ])('%s is %s, and can be tried again', async (name, problem) => {
    devices.answer = error(name);
    expect(await microphone.acquire()).toMatchObject({ status: 'problem', problem });
    devices.answer = new FakeTrack('audio');
    expect(await microphone.acquire()).toMatchObject({ status: 'live', problem: undefined });
  });

  test('without HTTPS there is no microphone to ask for', async () => {
    stubDevices(undefined);
    vi.stubGlobal('isSecureContext', false);
    expect(await microphone.acquire()).toMatchObject({ problem: 'insecure_context' });
  });

  test('inside another app the person is sent to a browser, not to the settings', async () => {
    vi.stubGlobal('isSecureContext', true);
    stubDevices(undefined, facebook);
    expect(await microphone.acquire()).toMatchObject({ problem: 'in_app_browser' });
    stubDevices(devices, facebook);
    devices.answer = error('NotAllowedError');
    expect(await microphone.acquire()).toMatchObject({ problem: 'in_app_browser' });
  });

  test('a device remembered from another day that is not here is replaced by the default one', async () => {
    microphone = new Microphone({ device: 'headset' });
    let asked = 0;
    devices.answer = () => (++asked === 1 ? error('OverconstrainedError') : new FakeTrack('audio'));
    expect(await microphone.acquire()).toMatchObject({ status: 'live' });
    expect(devices.asked.map(({ deviceId }) => deviceId)).toEqual([{ exact: 'headset' }, undefined]);
  });

  test('released while the person is still asked, it gives the device back', async () => {
    const asking = microphone.acquire();
    microphone.release();
    await asking;
    expect(given(0).readyState).toBe('ended');
    expect(now().status).toBe('off');
  });

  test('a second device that cannot be had does not cost the first one', async () => {
    await microphone.acquire();
    devices.answer = error('NotReadableError');
    expect(await microphone.useDevice('headset')).toMatchObject({ status: 'live', problem: 'in_use' });
    expect(microphone.track).toBe(given(0));
    expect(heard).toEqual(['track_changed', 'device_refused']);
    devices.answer = new FakeTrack('audio');
    expect(await microphone.acquire()).toMatchObject({ status: 'live', problem: undefined });
    expect(devices.asked.map(({ deviceId }) => deviceId)).toEqual([undefined, { exact: 'headset' }, undefined]);
  });
});

describe('in use', () => {
  test('a microphone that was muted before it was opened is muted', async () => {
    microphone.setMuted(true);
    await microphone.acquire();
    expect(microphone.track?.enabled).toBe(false);
    microphone.setMuted(false);
    expect(microphone.track?.enabled).toBe(true);
    expect(heard).toEqual(['track_changed']);
  });

  test('original sound is applied to the open track', async () => {
    await microphone.acquire();
    given(0).settings = { deviceId: 'default', noiseSuppression: true, autoGainControl: true };
    await microphone.setOriginalSound(true);
    expect(given(0).constraints).toEqual([{ echoCancellation: true, noiseSuppression: false, autoGainControl: false }]);
    expect(devices.asked).toHaveLength(1);
  });

  test('where the processing is fixed at opening, the device is opened again', async () => {
    await microphone.acquire();
    given(0).settings = { deviceId: 'default', noiseSuppression: true, autoGainControl: true };
    given(0).adjustable = false;
    await microphone.setOriginalSound(true);
    expect(devices.asked[1]).toMatchObject({ noiseSuppression: false });
    expect(given(0).readyState).toBe('ended');
    expect(microphone.track).toBe(given(1));
    expect(heard).toEqual(['track_changed', 'track_changed']);
  });

  test('an unplugged headset is replaced by the default device', async () => {
    await microphone.useDevice('headset');
    const lost = vi.fn();
    microphone.on('device_lost', lost);
    given(0).end();
    await pass(0);
    expect(lost.mock.calls).toEqual([[{ replacement: { id: 'default', label: 'Default microphone' } }]]);
    expect(heard).toEqual(['track_changed', 'track_changed', 'device_lost']);
    expect(devices.asked[1]?.deviceId).toBeUndefined();
    expect(now()).toMatchObject({ status: 'live' });
  });

  test("what becomes of a device that is not used any more is nobody's business", async () => {
    await microphone.acquire();
    await microphone.useDevice('headset');
    given(0).end();
    given(0).silence(true);
    await pass(2_000);
    expect(heard).toEqual(['track_changed', 'track_changed']);
    expect(microphone.track).toBe(given(1));
  });

  test('the last microphone unplugged leaves none, and the next one plugged in is used', async () => {
    await microphone.acquire();
    const lost = vi.fn();
    microphone.on('device_lost', lost);
    devices.answer = error('NotFoundError');
    given(0).end();
    await pass(0);
    expect(lost.mock.calls).toEqual([[{ replacement: undefined }]]);
    expect(now()).toMatchObject({ status: 'problem', problem: 'absent' });
    expect(microphone.track).toBeUndefined();
    devices.answer = new FakeTrack('audio');
    devices.dispatchEvent(new Event('devicechange'));
    await pass(0);
    expect(now()).toMatchObject({ status: 'live' });
  });

  test('the list of devices follows what is plugged in', async () => {
    await microphone.acquire();
    devices.list = [
      ...devices.list,
      { kind: 'audioinput', deviceId: 'usb', label: 'USB' },
      { kind: 'audiooutput', deviceId: 'x' },
    ];
    devices.dispatchEvent(new Event('devicechange'));
    await pass(0);
    expect(now().devices.map(({ id }) => id)).toEqual(['default', 'usb']);
  });

  test('a phone call interrupts, a moment of silence does not', async () => {
    await microphone.acquire();
    given(0).silence(true);
    await pass(1_000);
    given(0).silence(false);
    await pass(1_000);
    expect(now().status).toBe('live');
    given(0).silence(true);
    await pass(1_600);
    expect(now().status).toBe('interrupted');
    given(0).silence(false);
    expect(now().status).toBe('live');
    expect(heard).toEqual(['track_changed', 'interrupted', 'resumed']);
  });

  test('an interrupted microphone that cannot be turned on again says why', async () => {
    await microphone.acquire();
    given(0).silence(true);
    await pass(1_600);
    devices.answer = error('NotReadableError');
    expect(await microphone.acquire()).toMatchObject({ status: 'interrupted', problem: 'in_use' });
    given(0).silence(false);
    expect(now()).toMatchObject({ status: 'live', problem: undefined });
  });
});
