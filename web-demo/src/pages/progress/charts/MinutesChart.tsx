import { scaleBand } from '@visx/scale';
import { useFormats } from '../../../i18n';
import type { Week } from '../wire';
import { DateAxis } from './Axes';
import { ChartFrame } from './ChartFrame';
import { labelsAlong, type Plane, type ValueScale } from './plane';
import { countTicks } from './ticks';

interface MinutesChartProps {
  readonly weeks: readonly Week[];
  readonly width: number;
  readonly label: string;
}

/** Each week's minutes as a bar, and what was planned for it as a stroke across it. */
export function MinutesChart({ weeks, width, label }: MinutesChartProps) {
  const { number } = useFormats();
  const most = Math.max(...weeks.map(({ planned = 0, delivered }) => Math.max(planned, delivered)));
  return (
    <ChartFrame width={width} height={200} label={label} {...countTicks(most)} format={number}>
      {(plane, y) => <WeekBars weeks={weeks} plane={plane} y={y} />}
    </ChartFrame>
  );
}

interface WeekBarsProps extends Pick<MinutesChartProps, 'weeks'> {
  readonly plane: Plane;
  readonly y: ValueScale;
}

function WeekBars({ weeks, plane, y }: WeekBarsProps) {
  const formats = useFormats();
  const x = scaleBand({ domain: weeks.map(({ from }) => from), range: [...plane.inline], padding: 0.3 });
  const width = x.bandwidth();
  const over = width * 0.2;
  const every = Math.ceil(weeks.length / labelsAlong(plane.width));
  return (
    <>
      {weeks.map(({ from, planned, delivered }) => {
        const start = x(from) ?? 0;
        return (
          <g key={from}>
            <rect className="chart-delivered" x={start} y={y(delivered)} width={width} height={y(0) - y(delivered)} />
            {planned !== undefined && (
              <line
                className="chart-planned"
                x1={start - over}
                x2={start + width + over}
                y1={y(planned)}
                y2={y(planned)}
              />
            )}
          </g>
        );
      })}
      <DateAxis
        plane={plane}
        scale={x}
        ticks={weeks.flatMap(({ from }, index) =>
          index % every === 0 ? [{ at: from, words: formats.dayAndMonth(from) }] : [],
        )}
      />
    </>
  );
}
