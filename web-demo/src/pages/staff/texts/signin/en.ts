export const en = {
  title: 'Sign in',
  lead: 'Your schedule and your sessions.',
  email: 'E-mail',
  password: 'Password',
  'sign.in': 'Sign in',
  'sign.in.with': 'Sign in with {provider}',
  or: 'or',
  throttled:
    '{seconds, plural, one {Too many tries. Wait # second, then try again.} other {Too many tries. Wait # seconds, then try again.}}',
  'email.missing': 'Type your e-mail address.',
  'password.missing': 'Type your password.',
  'demo.title': 'This is a demo',
  'demo.lead': 'Nothing here is real. Choose whom to sign in as:',
  'demo.fill': 'Fill in {email}',
  provider: 'the identity provider',
  'refused.unknown':
    'You signed in with {provider}, but you have no account here. Ask your clinic’s administrator for one.',
  'refused.failed': 'Signing in with {provider} did not work. Try again, or use your e-mail and password.',
  'check.device': 'Test microphone and connection',
} as const;
