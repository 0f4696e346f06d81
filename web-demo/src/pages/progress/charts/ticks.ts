import { scaleLinear } from '@visx/scale';
import type { Unit } from '../wire';

/** The marks of a value axis, from zero to `top`. */
export interface ValueTicks {
  readonly top: number;
  readonly ticks: readonly number[];
}

const minute = 60;
const hour = 60 * minute;

/** Seconds from mark to mark, as clocks have them. */
const clockSteps = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minute),
  ...[1, 2, 5, 10, 20, 50].map((hours) => hours * hour),
];

/** More marks than this are a ladder that nobody reads. */
const most = 5;

export const percentTicks: ValueTicks = { top: 100, ticks: [0, 20, 40, 60, 80, 100] };

/** For values that are counted by ten: from zero to a round number that is not below the highest. */
export function countTicks(highest: number): ValueTicks {
  const scale = scaleLinear<number>({ domain: [0, Math.max(highest, 1)], nice: most });
  return { top: scale.domain()[1] ?? 1, ticks: scale.ticks(most) };
}

/** For seconds: by whole or half minutes rather than by hundreds, 0:30, 1:00, 1:30. */
function clockTicks(highest: number): ValueTicks {
  const step = clockSteps.find((each) => highest <= each * most) ?? Math.ceil(highest / most / hour) * hour;
  const steps = Math.max(1, Math.ceil(highest / step));
  return { top: steps * step, ticks: Array.from({ length: steps + 1 }, (_, at) => at * step) };
}

/** The marks for values of a unit. */
export function ticksOf(unit: Unit, highest: number): ValueTicks {
  switch (unit) {
    case 'percent':
      return percentTicks;
    case 'seconds':
      return clockTicks(highest);
    case 'count':
    case 'points':
      return countTicks(highest);
  }
}
