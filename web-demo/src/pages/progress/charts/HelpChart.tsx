import { scaleBand } from '@visx/scale';
import { useId } from 'react';
import { useFormats } from '../../../i18n';
import { DateAxis } from './Axes';
import { ChartFrame } from './ChartFrame';
import type { HelpBar } from './helpParts';
import { labelsAlong, type Plane, type ValueScale } from './plane';
import { Textures, textureOf } from './textures';
import { percentTicks } from './ticks';

interface HelpChartProps {
  readonly bars: readonly HelpBar[];
  readonly width: number;
  readonly label: string;
}

/** Of each session's attempts, how many had which help: stacked, the least help at the bottom. */
export function HelpChart({ bars, width, label }: HelpChartProps) {
  const { percent } = useFormats();
  const prefix = useId();
  return (
    <ChartFrame width={width} height={200} label={label} {...percentTicks} format={percent}>
      {(plane, y) => (
        <>
          <Textures prefix={prefix} />
          <Bars bars={bars} plane={plane} y={y} texture={(level) => textureOf(prefix, level)} />
        </>
      )}
    </ChartFrame>
  );
}

interface BarsProps extends Pick<HelpChartProps, 'bars'> {
  readonly plane: Plane;
  /** Where a share of 0 to 100 stands. */
  readonly y: ValueScale;
  readonly texture: (level: number) => string;
}

function Bars({ bars, plane, y, texture }: BarsProps) {
  const formats = useFormats();
  const x = scaleBand({ domain: bars.map((_, index) => index), range: [...plane.inline], padding: 0.25 });
  const every = Math.ceil(bars.length / labelsAlong(plane.width));
  return (
    <>
      {bars.map((bar, index) => (
        <Bar key={index} bar={bar} x={x(index) ?? 0} width={Math.min(x.bandwidth(), 48)} y={y} texture={texture} />
      ))}
      <DateAxis
        plane={plane}
        scale={x}
        ticks={bars.flatMap(({ point }, at) =>
          at % every === 0 ? [{ at, words: formats.dayAndMonth(point.date) }] : [],
        )}
      />
    </>
  );
}

interface BarProps extends Pick<BarsProps, 'y' | 'texture'> {
  readonly bar: HelpBar;
  readonly x: number;
  readonly width: number;
}

function Bar({ bar, x, width, y, texture }: BarProps) {
  const ends = bar.parts.map((_, index) => bar.parts.slice(0, index + 1).reduce((sum, { n }) => sum + n, 0));
  return bar.parts.map(({ level, n }, index) => {
    const top = y(((ends[index] ?? 0) * 100) / bar.n);
    const bottom = y((((ends[index] ?? 0) - n) * 100) / bar.n);
    return (
      <rect
        key={level ?? 'incorrect'}
        className="chart-part"
        x={x}
        y={top}
        width={width}
        height={Math.max(0, bottom - top)}
        fill={level === undefined ? 'var(--surface)' : texture(level)}
      />
    );
  });
}
