import { expect, test } from 'vitest';
import type { Family, System } from './browser';
import { mendFor, type Mend } from './mend';

test.each<[System, Family, Mend]>([
  ['ios', 'safari', 'allow.iosSafari'],
  ['ios', 'chrome', 'allow.iosOther'],
  ['android', 'chrome', 'allow.androidChrome'],
  ['android', 'samsung', 'allow.lock'],
  ['android', 'firefox', 'allow.lock'],
  ['mac', 'safari', 'allow.macSafari'],
  ['mac', 'firefox', 'allow.desktopFirefox'],
  ['windows', 'edge', 'allow.desktopChrome'],
  ['other', 'chrome', 'allow.desktopChrome'],
  ['other', 'other', 'allow.lock'],
])('%s with %s shows %s', (system, family, mend) => {
  expect(mendFor({ system, family })).toBe(mend);
});
