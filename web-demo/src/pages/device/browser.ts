// Which browser and system a parent holds: only to find the words that fit ("Tap the lock beside the address…"), never to
// switch a feature on or off.

export type System = 'ios' | 'android' | 'mac' | 'windows' | 'other';
export type Family = 'safari' | 'chrome' | 'edge' | 'firefox' | 'samsung' | 'other';

/** An app that shows pages in its own window, where the microphone usually does not work. */
export type HostApp = 'facebook' | 'instagram' | 'whatsapp' | 'messenger' | 'other';

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

const hostApps: readonly (readonly [RegExp, HostApp])[] = [
  [/Instagram/, 'instagram'],
  [/Messenger|MessengerLite|Orca-Android/, 'messenger'],
  [/FBAN|FBAV|FB_IAB/, 'facebook'],
  [/WhatsApp/, 'whatsapp'],
  [/LinkedInApp|Snapchat|TikTok|musical_ly|BytedanceWebview|\bLine\/|Twitter for|GSA\//, 'other'],
];

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
  const inApp = first(hostApps, userAgent) ?? bareWebView(userAgent, system);
  return inApp ? { system, family, inApp } : { system, family };
}

// An app that does not name itself: Android adds "; wv", and a web view of an iPhone is WebKit without "Safari" at the end.
function bareWebView(userAgent: string, system: System): HostApp | undefined {
  if (system === 'android') return userAgent.includes('; wv)') ? 'other' : undefined;
  if (system === 'ios')
    return userAgent.includes('AppleWebKit') && !userAgent.includes('Safari/') ? 'other' : undefined;
  return undefined;
}
