const arabicZero = 0x0660;
const persianZero = 0x06f0;

/** Arabic and Persian digits as Latin ones, for machines to read. */
export function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - arabicZero))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - persianZero));
}
