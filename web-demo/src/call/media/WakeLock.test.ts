import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WakeLock } from './WakeLock';

let locks: { released: boolean; release: () => Promise<void> }[];
const held = () => locks.filter(({ released }) => !released).length;
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  locks = [];
  const request = () => {
    const lock = {
      released: false,
      release: () => {
        lock.released = true;
        return Promise.resolve();
      },
    };
    locks.push(lock);
    return Promise.resolve(lock);
  };
  vi.stubGlobal('navigator', { wakeLock: { request } });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the screen stays awake, also after the page was away, and one lock is enough', async () => {
  const lock = new WakeLock();
  lock.acquire();
  await settle();
  globalThis.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(locks).toHaveLength(2);
  expect(held()).toBe(1);
  lock.release();
  globalThis.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(locks).toHaveLength(2);
  expect(held()).toBe(0);
});

test('released before the browser answered, it holds nothing', async () => {
  const lock = new WakeLock();
  lock.acquire();
  lock.release();
  await settle();
  expect(locks).toHaveLength(1);
  expect(held()).toBe(0);
});

test('a browser without it is no error', () => {
  vi.stubGlobal('navigator', {});
  expect(() => {
    new WakeLock().acquire();
  }).not.toThrow();
});
