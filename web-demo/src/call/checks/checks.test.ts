import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Microphone } from '../media/Microphone';
import { FakeDevices, stubAudio, stubDevices } from '../testing/browser';
import { FakePhoenix } from '../testing/FakePhoenix';
import type { Check } from './check';
import { microphoneCheck } from './microphoneCheck';
import { runChecks } from './runChecks';
import { serverCheck } from './serverCheck';
import { speakerCheck } from './speakerCheck';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(async () => {
  await pass(3_000); // Phoenix lets a closing socket take its time.
  expect(vi.getTimerCount()).toBe(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const never = new AbortController().signal;

async function find(check: Check, ms: number) {
  const finding = check.run(never);
  await pass(ms);
  return finding;
}

describe('running', () => {
  const ok: Check = {
    name: 'server',
    run: () => Promise.resolve({ status: 'ok', detail: 'connected', roundTripMs: 7 }),
  };
  const broken: Check = { name: 'relay_udp', run: () => Promise.reject(new Error('a bug')) };

  test('one after the other, each told as it comes, and a broken one does not stop the rest', async () => {
    const told: unknown[] = [];
    const results = await runChecks([broken, ok], {
      onStart: (check) => told.push(check),
      onResult: ({ check, status }) => told.push(`${check} ${status}`),
    });
    expect(told).toEqual(['relay_udp', 'relay_udp failed', 'server', 'server ok']);
    expect(results).toEqual([
      { check: 'relay_udp', status: 'failed', detail: 'internal' },
      { check: 'server', status: 'ok', detail: 'connected', roundTripMs: 7 },
    ]);
  });

  test('what does not disturb each other goes side by side', async () => {
    const told: string[] = [];
    const slow = (name: Check['name'], ms: number): Check => ({
      name,
      run: () => new Promise((resolve) => setTimeout(resolve, ms, { status: 'ok', detail: 'connected' })),
    });
    const finished = runChecks([[slow('relay_udp', 200), slow('relay_tcp', 100)], slow('server', 1)], {
      onResult: ({ check }) => told.push(check),
    });
    await pass(201);
    expect((await finished).map(({ check }) => check)).toEqual(['relay_udp', 'relay_tcp', 'server']);
    expect(told).toEqual(['relay_tcp', 'relay_udp', 'server']);
  });

  test('whoever leaves the page gets no more results than cancelled ones', async () => {
    const leaving = new AbortController();
    const onStart = vi.fn();
    const first: Check = {
      name: 'direct',
      run: () => {
        leaving.abort();
        return ok.run(never);
      },
    };
    const results = await runChecks([first, ok], { signal: leaving.signal, onStart });
    expect(results.map(({ detail }) => detail)).toEqual(['cancelled', 'cancelled']);
    expect(onStart).toHaveBeenCalledOnce();
  });
});

describe('the microphone', () => {
  let devices: FakeDevices;
  let microphone: Microphone;
  let loud: number;

  beforeEach(() => {
    devices = new FakeDevices();
    stubDevices(devices);
    stubAudio();
    loud = 0;
    microphone = new Microphone();
    vi.spyOn(microphone, 'level').mockImplementation(() => loud);
  });

  test('is heard as soon as somebody speaks', async () => {
    const check = microphoneCheck(microphone).run(never);
    await pass(1_000);
    loud = 0.5;
    await pass(100);
    expect(await check).toEqual({ status: 'ok', detail: 'heard' });
  });

  test('is silent when nobody does', async () => {
    expect(await find(microphoneCheck(microphone), 8_100)).toEqual({ status: 'warning', detail: 'silent' });
  });

  test('is not there', async () => {
    devices.answer = new DOMException('', 'NotFoundError');
    expect(await find(microphoneCheck(microphone), 10)).toEqual({ status: 'failed', detail: 'no_microphone' });
  });

  test('is muted', async () => {
    microphone.setMuted(true);
    expect(await find(microphoneCheck(microphone), 10)).toEqual({ status: 'warning', detail: 'muted' });
  });
});

describe('the server', () => {
  test('answers a heartbeat, and the connection is closed after it', async () => {
    const server = new FakePhoenix();
    const finding = await find(serverCheck('/realtime/v1', server.webSocket), 200);
    expect(finding).toMatchObject({ status: 'ok', detail: 'connected' });
    expect(server.socket.readyState).toBe(3);
  });

  test('cannot be reached', async () => {
    const server = new FakePhoenix();
    server.up = false;
    const finding = await find(serverCheck('/realtime/v1', server.webSocket), 9_000);
    expect(finding).toEqual({ status: 'failed', detail: 'unreachable' });
  });

  test('accepts the connection but does not answer', async () => {
    const server = new FakePhoenix();
    server.alive = false;
    const finding = await find(serverCheck('/realtime/v1', server.webSocket), 9_000);
    expect(finding).toEqual({ status: 'failed', detail: 'unreachable' });
  });
});

test('a browser without audio output has no speaker to check', async () => {
  vi.stubGlobal('AudioContext', undefined);
  expect(await find(speakerCheck(), 0)).toEqual({ status: 'skipped', detail: 'unsupported' });
});
