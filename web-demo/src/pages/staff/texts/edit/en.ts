/** What to do when somebody else saved the same meanwhile. */
export const en = {
  theirs: 'Show what is saved',
  mine: 'Save mine instead',
} as const;
