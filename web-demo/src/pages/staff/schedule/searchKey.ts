/** Letters that people type for one another in Arabic names: forms of alif, ta marbuta and ha, alif maqsura and ya. */
const same: readonly (readonly [RegExp, string])[] = [
  [/[\u064b-\u065f\u0670\u0640]/g, ''],
  [/[أإآٱ]/g, 'ا'],
  [/ة/g, 'ه'],
  [/ى/g, 'ي'],
];

/** What is compared when somebody looks for a name; never shown, never stored. */
export function searchKey(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .trim();
  return same.reduce((key, [from, to]) => key.replace(from, to), plain);
}
