let last = 0;
let step = 0;

/** The 12 bits behind the time count up within a millisecond, so that ids sort in the order in which they were made. */
function order(now: number): readonly [number, number] {
  if (now > last) {
    last = now;
    step = 0;
  } else if (++step > 0xfff) {
    last += 1;
    step = 0;
  }
  return [last, step];
}

/** A new UUID of version 7 (RFC 9562, section 5.7): 48 bits of time, 12 of order, 62 random ones. */
export function uuidv7(now = Date.now()): string {
  const [time, at] = order(now);
  const random = crypto.getRandomValues(new Uint8Array(8));
  const tail = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((parseInt(tail.slice(0, 1), 16) & 0x3) | 0x8).toString(16);
  const head = time.toString(16).padStart(12, '0');
  return [
    head.slice(0, 8),
    head.slice(8),
    `7${at.toString(16).padStart(3, '0')}`,
    `${variant}${tail.slice(1, 4)}`,
    tail.slice(4, 16),
  ].join('-');
}
