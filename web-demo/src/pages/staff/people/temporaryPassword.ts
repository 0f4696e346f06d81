/** Letters and digits that nobody mixes up when they are read out or written down: no l, o, i, 0, 1. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 4;

/** Sixteen random characters (79 bits) in groups of four. */
export function temporaryPassword(random: (into: Uint8Array<ArrayBuffer>) => void = fill): string {
  const letters = Array.from({ length: groups * groupLength }, () => letter(random));
  return Array.from({ length: groups }, (_, at) =>
    letters.slice(at * groupLength, (at + 1) * groupLength).join(''),
  ).join('-');
}

function fill(into: Uint8Array<ArrayBuffer>): void {
  crypto.getRandomValues(into);
}

/** Draws again instead of taking a remainder, so that every letter is as likely as any other. */
function letter(random: (into: Uint8Array<ArrayBuffer>) => void): string {
  const fair = 256 - (256 % alphabet.length);
  const drawn = new Uint8Array(1);
  for (;;) {
    random(drawn);
    const [value = 0] = drawn;
    if (value < fair) return alphabet.charAt(value % alphabet.length);
  }
}
