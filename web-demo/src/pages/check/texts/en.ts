/** The check before a session. */
export const en = {
  title: 'Check your device',
  intro: 'Five short checks before a session. Nothing is recorded, and you need no account.',
  start: 'Start the check',
  again: 'Check again',
  list: 'Checks',
  state:
    '{state, select, idle {Not checked yet} running {Checking…} asking {Your answer, please} passed {Works} warning {Works with limits} unavailable {Not available} other {Does not work}}',
  'microphone.ask': 'Say a few words.',
  'microphone.passed': 'Your voice arrives.',
  'microphone.silent':
    'The microphone is on, but no voice was heard. Check that it is not covered or switched off, then check again.',
  'speaker.ask': 'A short melody plays. Did you hear it?',
  'speaker.play': 'Play the sound',
  'speaker.yes': 'Yes, I heard it',
  'speaker.no': 'No',
  'speaker.passed': 'You heard the sound.',
  'speaker.failed':
    'Turn the volume up, switch off silent mode, and check which headphones or speaker are connected. Then play the sound again.',
  server: 'Connection to the server',
  'server.passed': 'The server answers.',
  'server.slow': 'The server answers slowly. Move closer to the Wi-Fi, or end other downloads.',
  'server.failed':
    'The server cannot be reached. Check Wi-Fi or mobile data; a school or office network may block it. Then check again.',
  direct: 'Sound in this browser',
  'direct.passed': 'This browser can send and receive sound.',
  'direct.slow': 'This browser can send and receive sound, but slowly. Close other programs and tabs.',
  'direct.failed': 'This browser cannot make a voice connection. Update it, or open this page in Safari or Chrome.',
  relay: 'Relay',
  'relay.passed': 'The relay works: a call gets through most networks.',
  'relay.slow': 'The relay works, but over a slower way.',
  'relay.absent':
    'This server has no relay. Most home networks need none; if a call does not connect, try mobile data.',
  'relay.failed':
    'The relay cannot be reached. A call may still work directly; if not, try another network or mobile data.',
  'summary.passed': 'Everything works. You are ready for your session.',
  'summary.warning': 'You can join a session. Read the notes below.',
  'summary.failed': 'Something needs your attention. What to do is written below.',
  'summary.running': 'Checking…',
} as const;
