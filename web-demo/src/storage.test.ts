import { afterEach, expect, test, vi } from 'vitest';
import { keptInBrowser, keptInTab } from './storage';

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
  localStorage.clear();
});

const places = [
  { place: 'tab', kept: keptInTab, storage: sessionStorage, other: localStorage },
  { place: 'browser', kept: keptInBrowser, storage: localStorage, other: sessionStorage },
] as const;

test.each(places)('what is written is kept in the $place alone, until it is forgotten', ({ kept, storage, other }) => {
  expect(kept.read('key')).toBeUndefined();
  kept.write('key', 'value');
  expect(kept.read('key')).toBe('value');
  expect(storage.getItem('key')).toBe('value');
  expect(other).toHaveLength(0);
  kept.forget('key');
  expect(kept.read('key')).toBeUndefined();
  expect(storage).toHaveLength(0);
});

test.each(['sessionStorage', 'localStorage'] as const)('a closed %s keeps nothing and breaks nothing', (closed) => {
  vi.spyOn(window, closed, 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const kept = closed === 'sessionStorage' ? keptInTab : keptInBrowser;
  kept.write('key', 'value');
  expect(kept.read('key')).toBeUndefined();
  kept.forget('key');
});

test.each(places)('a full $place loses the value and nothing else', ({ kept }) => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  kept.write('key', 'value');
  expect(kept.read('key')).toBeUndefined();
});
