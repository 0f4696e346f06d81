const article = /^ال(?=.{2})/u;

/** One or two letters that stand for a name. */
export function initials(name: string): string {
  // "Dr.", "د.": not a part of the name.
  const words = name.split(/\s+/u).filter((word) => !word.endsWith('.'));
  const letters = words.flatMap((word) => Array.from(word.replace(article, '')).slice(0, 1));
  const ends = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
  // Arabic letters would join into a new word: a zero-width non-joiner keeps them apart.
  return ends.join('\u200c');
}
