import { AxisBottom, AxisLeft, AxisRight } from '@visx/axis';
import type { AxisScale } from '@visx/axis';
import type { Plane, ValueScale } from './plane';

interface ValueAxisProps {
  readonly plane: Plane;
  readonly scale: ValueScale;
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

/** Values at the page's start side, with lines across the chart. */
export function ValueAxis({ plane, scale, ticks, format }: ValueAxisProps) {
  const [start, end] = plane.inline;
  const Axis = plane.rtl ? AxisRight : AxisLeft;
  return (
    <g aria-hidden="true">
      {ticks.map((tick) => (
        <line key={tick} className="chart-grid" x1={start} x2={end} y1={scale(tick)} y2={scale(tick)} />
      ))}
      <Axis
        left={start}
        scale={scale}
        tickValues={[...ticks]}
        hideAxisLine
        hideTicks
        tickFormat={(value) => format(Number(value))}
        tickComponent={({ x, y, formattedValue }) => (
          <text className="chart-label" x={x} y={y} dy="0.33em" textAnchor="end">
            {formattedValue}
          </text>
        )}
      />
    </g>
  );
}

interface DateAxisProps<Scale extends AxisScale> {
  readonly plane: Plane;
  readonly scale: Scale;
  readonly ticks: readonly { readonly at: Parameters<Scale>[0]; readonly words: string }[];
}

/** Days along the bottom. */
export function DateAxis<Scale extends AxisScale>({ plane, scale, ticks }: DateAxisProps<Scale>) {
  return (
    <g aria-hidden="true">
      <AxisBottom
        top={plane.block[0]}
        scale={scale}
        tickValues={ticks.map(({ at }) => at)}
        tickFormat={(_, index) => ticks[index]?.words}
        axisLineClassName="chart-axis"
        tickLineProps={{ className: 'chart-axis' }}
        tickLength={5}
        tickComponent={({ x, y, formattedValue }) => (
          <text className="chart-label" x={x} y={y} dy="0.6em" textAnchor="middle">
            {formattedValue}
          </text>
        )}
      />
    </g>
  );
}
