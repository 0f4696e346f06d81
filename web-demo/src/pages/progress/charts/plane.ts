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

/** A scale of values that begins at zero and ends at a round number, or at 100 where that is the most there can be. */
export function valueScale(plane: Pick<Plane, 'block'>, most: number | 'percent') {
  const top = most === 'percent' ? 100 : Math.max(most, 1);
  return scaleLinear<number>({ domain: [0, top], range: [...plane.block], nice: most !== 'percent' });
}

export type ValueScale = ReturnType<typeof valueScale>;
