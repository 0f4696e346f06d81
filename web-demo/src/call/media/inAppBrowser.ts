/** An app that shows pages in its own window, where the microphone usually does not work. */
export type HostApp = 'facebook' | 'instagram' | 'whatsapp' | 'messenger' | 'other';

// Facebook's marks stand in its other apps, too: those come first.
const hostApps: readonly (readonly [RegExp, HostApp])[] = [
  [/Instagram/, 'instagram'],
  [/Messenger|Orca-Android/, 'messenger'],
  [/FBAN|FBAV|FB_IAB/, 'facebook'],
  [/WhatsApp/, 'whatsapp'],
  [/LinkedInApp|Snapchat|TikTok|musical_ly|BytedanceWebview|\bLine\/|Twitter|GSA\//, 'other'],
];

/**
 * The app inside which the page is shown, if it is inside one: a page should say "open this link in Safari or Chrome". A guess
 * by name: use it to explain a failure, never to forbid.
 */
export function hostApp(userAgent: string = navigator.userAgent): HostApp | undefined {
  return hostApps.find(([pattern]) => pattern.test(userAgent))?.[1] ?? (isBareWebView(userAgent) ? 'other' : undefined);
}

// An app that does not name itself: Android adds "; wv", and a web view of an iPhone is WebKit without "Safari" at the end.
function isBareWebView(userAgent: string): boolean {
  if (userAgent.includes('Android')) return userAgent.includes('; wv)');
  return /iPhone|iPad|iPod/.test(userAgent) && userAgent.includes('AppleWebKit') && !userAgent.includes('Safari/');
}
