// Which browser and system a parent holds: only to find the words that fit ("Tap the lock beside the address…"), never to
// switch a feature on or off.

import { hostApp, type HostApp } from '../../call';

export type System = 'ios' | 'android' | 'mac' | 'windows' | 'other';
export type Family = 'safari' | 'chrome' | 'edge' | 'firefox' | 'samsung' | 'other';

export interface Browser {
  readonly system: System;
  readonly family: Family;
  readonly inApp?: HostApp;
}

interface Navigator {
  readonly userAgent: string;
  /** An iPad says that it is a Mac; a Mac has no touch screen. */
  readonly maxTouchPoints?: number;
}

// Order matters: Edge, Samsung Internet and Chrome on an iPhone all claim to be Safari, the first two claim Chrome as well.
const families: readonly (readonly [RegExp, Family])[] = [
  [/Edg(e|A|iOS)?\//, 'edge'],
  [/SamsungBrowser\//, 'samsung'],
  [/Firefox\/|FxiOS\//, 'firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'chrome'],
  [/Version\/.*Safari\//, 'safari'],
];

const systems: readonly (readonly [RegExp, System])[] = [
  [/iPhone|iPad|iPod/, 'ios'],
  [/Android/, 'android'],
  [/Macintosh/, 'mac'],
  [/Windows/, 'windows'],
];

function first<T>(rules: readonly (readonly [RegExp, T])[], text: string): T | undefined {
  return rules.find(([pattern]) => pattern.test(text))?.[1];
}

/** Recognises the browser by what it says of itself. */
export function recognise({ userAgent, maxTouchPoints = 0 }: Navigator): Browser {
  const claimed = first(systems, userAgent) ?? 'other';
  const system = claimed === 'mac' && maxTouchPoints > 1 ? 'ios' : claimed;
  const family = first(families, userAgent) ?? 'other';
  const inApp = hostApp(userAgent);
  return inApp ? { system, family, inApp } : { system, family };
}
