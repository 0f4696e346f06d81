import { scaleBand } from '@visx/scale';
import { useId } from 'react';
import { directions, useFormats, useLocale } from '../../../i18n';
import { DateAxis, ValueAxis } from './Axes';
import type { HelpBar } from './helpParts';
import { planeOf, roomFor, valueScale } from './plane';
import { Textures, textureOf } from './textures';

interface HelpChartProps {
  readonly bars: readonly HelpBar[];
  readonly width: number;
  readonly label: string;
}

const height = 200;
const ticks = [0, 25, 50, 75, 100];

/** Of each session's attempts, how many had which help: stacked, the least help at the bottom. */
export function HelpChart({ bars, width, label }: HelpChartProps) {
  const { language } = useLocale();
  const formats = useFormats();
  const prefix = useId();
  const plane = planeOf(width, height, directions[language] === 'rtl', roomFor(ticks.map(formats.percent)));
  const y = valueScale(plane, 'percent');
  const x = scaleBand({ domain: bars.map((_, index) => index), range: [...plane.inline], padding: 0.25 });
  const every = Math.ceil(bars.length / Math.max(2, Math.floor(width / 110)));
  return (
    <svg
      className="chart"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <Textures prefix={prefix} />
      <ValueAxis plane={plane} scale={y} ticks={ticks} format={formats.percent} />
      {bars.map((bar, index) => (
        <Bar
          key={index}
          bar={bar}
          x={x(index) ?? 0}
          width={Math.min(x.bandwidth(), 48)}
          y={(share) => y(share)}
          texture={(level) => textureOf(prefix, level)}
        />
      ))}
      <DateAxis
        plane={plane}
        scale={x}
        ticks={bars.flatMap(({ point }, at) =>
          at % every === 0 ? [{ at, words: formats.dayAndMonth(point.date) }] : [],
        )}
      />
    </svg>
  );
}

interface BarProps {
  readonly bar: HelpBar;
  readonly x: number;
  readonly width: number;
  /** Where a share of 0 to 100 stands. */
  readonly y: (share: number) => number;
  readonly texture: (level: number) => string;
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
