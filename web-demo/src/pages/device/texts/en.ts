/** The microphone test, and what to do when there is no microphone, for each browser. */
export const en = {
  test: 'Test microphone',
  asking: 'Allow the microphone when the browser asks.',
  say: 'Say something: the ring moves with your voice.',
  heard: 'Your microphone works.',
  silent: 'Nothing is heard yet. Speak up, and check that the microphone is not covered or switched off.',
  optional: 'A short test, if you like.',
  refused: 'Your browser blocked the microphone.',
  absent: 'No microphone was found. Plug one in, or use a phone, then try again.',
  in_use: 'Another app is using the microphone. End other calls, close that app, then try again.',
  in_app_browser: 'The microphone does not work inside this app. Open this link in Safari or Chrome.',
  unsupported: 'This browser cannot use the microphone here. Open this link in Safari or Chrome.',
  insecure_context:
    'The microphone only works at an address that begins with https. Ask your clinic for the right link.',
  failed: 'The microphone could not be started. Close other apps that use it, then try again.',
  'allow.iosSafari':
    'Tap the button at the side of the address, choose Website Settings, set Microphone to Allow, then try again.',
  'allow.iosOther': 'Open the Settings app, find this browser in the list, turn Microphone on, then try again.',
  'allow.androidChrome': 'Tap the icon beside the address, choose Permissions, allow the microphone, then try again.',
  'allow.lock': 'Tap the lock beside the address, allow the microphone, then try again.',
  'allow.macSafari':
    'In the menu at the top choose Safari, then Settings for this website, set Microphone to Allow, then try again.',
  'allow.desktopChrome': 'Click the icon beside the address, turn Microphone on, then try again.',
  'allow.desktopFirefox': 'Click the crossed-out microphone beside the address, remove the block, then try again.',
} as const;
