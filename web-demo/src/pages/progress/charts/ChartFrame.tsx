import type { ReactNode } from 'react';
import { directions, useLocale } from '../../../i18n';
import { ValueAxis } from './Axes';
import { planeOf, roomFor, valueScale, type Plane, type ValueScale } from './plane';
import type { ValueTicks } from './ticks';

interface ChartFrameProps extends ValueTicks {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** All of it in a sentence, for who does not see it. */
  readonly label: string;
  /** Words of a mark of the value axis. */
  readonly format: (value: number) => string;
  /** Draws over the axis' lines. */
  readonly children: (plane: Plane, y: ValueScale) => ReactNode;
}

/** What every chart has: one picture to a screen reader, and values at the page's start side. */
export function ChartFrame({ width, height, label, top, ticks, format, children }: ChartFrameProps) {
  const { language } = useLocale();
  const plane = planeOf(width, height, directions[language] === 'rtl', roomFor(ticks.map(format)));
  const y = valueScale(plane, top);
  return (
    <svg
      className="chart"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <ValueAxis plane={plane} scale={y} ticks={ticks} format={format} />
      {children(plane, y)}
    </svg>
  );
}
