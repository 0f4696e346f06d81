import { scaleLinear } from '@visx/scale';

/** Where a chart draws. Time goes as people read: from the start side of the page to its end side. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  /** From the start side to the end side: in Arabic from the right to the left. */
  readonly inline: readonly [number, number];
  /** From the bottom to the top. */
  readonly block: readonly [number, number];
}

const above = 12;
const below = 28;
const afterEnd = 16;

/** `labels`: the room for the words at the value axis. */
export function planeOf(width: number, height: number, rtl: boolean, labels: number): Plane {
  const start = labels + 12;
  const inner = Math.max(width - afterEnd, start + 1);
  return {
    width,
    height,
    rtl,
    inline: rtl ? [width - start, width - inner] : [start, inner],
    block: [height - below, above],
  };
}

/** The room that the longest of some labels needs, at 14 px. */
export function roomFor(labels: readonly string[]): number {
  return Math.max(...labels.map((label) => label.replace(/\p{Cf}/gu, '').length), 2) * 8;
}

/** How many labels there is room for along the bottom of a chart. */
export function labelsAlong(width: number): number {
  return Math.max(2, Math.floor(width / 110));
}

/** A scale of values from zero at the bottom to `top`. */
export function valueScale({ block }: Pick<Plane, 'block'>, top: number) {
  return scaleLinear<number>({ domain: [0, top], range: [...block] });
}

export type ValueScale = ReturnType<typeof valueScale>;
