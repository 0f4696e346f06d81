import { expect, test } from 'vitest';
import { recognise, type Browser } from './browser';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const webView = 'Mozilla/5.0 (Linux; Android 14; SM-S911B Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko)';

const cases: readonly (readonly [string, string, Browser])[] = [
  ['Safari on an iPhone', `${iphone} Version/18.6 Mobile/15E148 Safari/604.1`, { system: 'ios', family: 'safari' }],
  ['Chrome on an iPhone', `${iphone} CriOS/140.0.0 Mobile/15E148 Safari/604.1`, { system: 'ios', family: 'chrome' }],
  ['Firefox on an iPhone', `${iphone} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`, { system: 'ios', family: 'firefox' }],
  [
    'Edge on an iPhone',
    `${iphone} Version/18.0 EdgiOS/140.0 Mobile/15E148 Safari/604.1`,
    { system: 'ios', family: 'edge' },
  ],
  ['Chrome on Android', `${android} Chrome/140.0.0.0 Mobile Safari/537.36`, { system: 'android', family: 'chrome' }],
  [
    'Samsung Internet',
    `${android} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    { system: 'android', family: 'samsung' },
  ],
  [
    'Firefox on Android',
    'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0',
    { system: 'android', family: 'firefox' },
  ],
  ['Safari on a Mac', `${mac} Version/18.6 Safari/605.1.15`, { system: 'mac', family: 'safari' }],
  ['Chrome on Windows', `${windows} Chrome/140.0.0.0 Safari/537.36`, { system: 'windows', family: 'chrome' }],
  ['Edge on Windows', `${windows} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, { system: 'windows', family: 'edge' }],
  [
    'Instagram on an iPhone',
    `${iphone} Mobile/22G86 Instagram 390.0.0.28.85 (iPhone15,2; iOS 18_6; ar_SA; ar; scale=3.00)`,
    { system: 'ios', family: 'other', inApp: 'instagram' },
  ],
  [
    'Facebook on an iPhone',
    `${iphone} Mobile/22G86 [FBAN/FBIOS;FBAV/520.0.0.38.101;FBBV/756351453]`,
    { system: 'ios', family: 'other', inApp: 'facebook' },
  ],
  [
    'Facebook on Android',
    `${webView} Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/520.0.0.41.99;]`,
    { system: 'android', family: 'chrome', inApp: 'facebook' },
  ],
  [
    'WhatsApp on Android',
    `${webView} Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36 WhatsApp/2.25.20`,
    { system: 'android', family: 'chrome', inApp: 'whatsapp' },
  ],
  [
    'an app that does not name itself, on Android',
    `${webView} Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36`,
    { system: 'android', family: 'chrome', inApp: 'other' },
  ],
  [
    'an app that does not name itself, on an iPhone',
    `${iphone} Mobile/15E148`,
    { system: 'ios', family: 'other', inApp: 'other' },
  ],
];

test.each(cases)('%s is recognised', (_name, userAgent, expected) => {
  expect(recognise({ userAgent })).toEqual(expected);
});

test('an iPad that says it is a Mac is known by its touch screen', () => {
  const userAgent = `${mac} Version/18.6 Safari/605.1.15`;
  expect(recognise({ userAgent, maxTouchPoints: 5 })).toEqual({ system: 'ios', family: 'safari' });
});

test('what nobody has heard of gets the general words', () => {
  expect(recognise({ userAgent: 'Lynx/2.9' })).toEqual({ system: 'other', family: 'other' });
});
