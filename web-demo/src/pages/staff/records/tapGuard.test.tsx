import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TapQueue } from '../../../records';
import { FakeServer } from '../../../records/testing/FakeServer';
import { me, signedIn } from '../testStaff';
import { TapGuard } from './TapGuard';
import * as tapQueue from './tapQueue';

vi.mock(import('./tapQueue'), { spy: true });

let server: FakeServer;
let queue: TapQueue;

beforeEach(() => {
  server = new FakeServer();
  queue = new TapQueue(server.send);
  vi.mocked(tapQueue.tapQueueOf).mockReturnValue(queue);
});

afterEach(cleanup);

function leaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

async function tapped(): Promise<void> {
  await act(async () => {
    queue.add({ session: 's', trial: { id: 't', goal: 'g', at: '2026-11-21T14:00:00Z', result: 'correct' } });
    await Promise.resolve();
  });
}

test('a page with unsaved taps says so and asks before it is left, and goes on when the network is back', async () => {
  server.troubles.push({ kind: 'later', retryAfter: 600 });
  render(signedIn(<TapGuard />, { ...me, role: 'supervisor' }));
  expect(leaving()).toBe(false);
  await tapped();
  expect(screen.getByText('Not yet saved (1)')).toBeTruthy();
  expect(leaving()).toBe(true);
  await act(async () => {
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => {
      expect(server.ids).toEqual(['t']);
    });
  });
  expect(screen.queryByText('Not yet saved (1)')).toBeNull();
  expect(leaving()).toBe(false);
});

test('who comes back by signing in goes on where they were', async () => {
  server.troubles.push({ kind: 'signed_out' });
  await tapped();
  expect(server.ids).toEqual([]);
  render(signedIn(<TapGuard />, { ...me, role: 'therapist' }));
  await vi.waitFor(() => {
    expect(server.ids).toEqual(['t']);
  });
});

test('administrators record nothing, and nothing is asked of them', async () => {
  server.troubles.push({ kind: 'later', retryAfter: 600 });
  const { container } = render(signedIn(<TapGuard />));
  await tapped();
  expect(container.querySelector('.tap-guard')).toBeNull();
  expect(leaving()).toBe(false);
});
