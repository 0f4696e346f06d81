/** A link that staff hand to somebody. */
export const en = {
  copy: 'Copy link',
  copied: 'The link is copied.',
  select: 'The browser does not allow copying. The link is marked: copy it by hand.',
} as const;
