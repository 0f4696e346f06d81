import type { Browser } from './browser';

export type Mend =
  | 'allow.iosSafari'
  | 'allow.iosOther'
  | 'allow.androidChrome'
  | 'allow.macSafari'
  | 'allow.desktopChrome'
  | 'allow.desktopFirefox'
  | 'allow.lock';

/** Which words lead to the switch that lets the microphone in, where a browser or system refuses it. */
export function mendFor({ system, family }: Browser): Mend {
  if (system === 'ios') return family === 'safari' ? 'allow.iosSafari' : 'allow.iosOther';
  if (system === 'android') return family === 'chrome' || family === 'edge' ? 'allow.androidChrome' : 'allow.lock';
  if (family === 'safari') return 'allow.macSafari';
  if (family === 'firefox') return 'allow.desktopFirefox';
  return family === 'chrome' || family === 'edge' ? 'allow.desktopChrome' : 'allow.lock';
}
