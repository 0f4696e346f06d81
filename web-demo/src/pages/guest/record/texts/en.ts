/** The way from a call to what the clinic shows of the child's record. */
export const en = {
  title: 'Progress',
  see: 'See how it is going',
  opening: 'Opening…',
  'gone.title': 'There is nothing to see here for now',
  'gone.body': 'Your clinic decides when the progress is shown. If you did not expect this, ask {clinic}.',
  'over.title': 'Your link does not show the progress any more',
  'over.body': 'To see it later, ask {clinic} for a link to it.',
  'other.title': 'Another link was opened in this browser',
  'other.body': 'To see the progress here, open the link of this session from your message again.',
  'unavailable.title': 'The progress cannot be shown right now',
  'unavailable.body': 'Check that you are online, wait a moment, then try again.',
} as const;
