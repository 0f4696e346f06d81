// Views inside other apps often have no microphone: a page should say "open this link in Safari or Chrome".
const inApp =
  /FBAN|FBAV|FB_IAB|Instagram|LinkedInApp|Line\/|WhatsApp|Snapchat|TikTok|BytedanceWebview|musical_ly|Twitter|GSA\/|; wv\)/;

/** Whether the page is shown inside another app. A guess by name: use it to explain a failure, never to forbid. */
export function isInAppBrowser(userAgent: string = navigator.userAgent): boolean {
  return inApp.test(userAgent);
}
