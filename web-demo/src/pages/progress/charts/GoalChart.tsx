import { scaleUtc } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useId } from 'react';
import { directions, useFormats, useLocale } from '../../../i18n';
import { shortAmountOf } from '../words/amounts';
import type { GoalProgress } from '../wire';
import { aimOf, type Segment } from './aim';
import { DateAxis, ValueAxis } from './Axes';
import { planeOf, roomFor, valueScale } from './plane';
import { dayAt, timeOf, type ChartSpan } from './span';

interface GoalChartProps {
  readonly progress: GoalProgress;
  readonly span: ChartSpan;
  readonly width: number;
  /** All of it in a sentence, for who does not see it. */
  readonly label: string;
}

const height = 240;

/** A goal's values over the sessions, between where it began and where it shall lead. */
export function GoalChart({ progress, span, width, label }: GoalChartProps) {
  const { goal, points, trend } = progress;
  const { language } = useLocale();
  const formats = useFormats();
  const clip = useId();
  const aim = aimOf(goal);
  const values = [goal.baseline ?? 0, goal.criterion.threshold, ...points.map(({ value }) => value)];
  const most = goal.unit === 'percent' ? 'percent' : Math.max(...values);
  const short = shortAmountOf(formats, goal.unit);
  const ticks = valueScale({ block: [1, 0] }, most).ticks(5);
  const plane = planeOf(width, height, directions[language] === 'rtl', roomFor(ticks.map(short)));
  const y = valueScale(plane, most);
  const x = scaleUtc({ domain: [span.from, span.to], range: [...plane.inline] });
  const line = ({ from, to }: Segment) => ({ x1: x(from.time), x2: x(to.time), y1: y(from.value), y2: y(to.value) });
  const across = (value: number) => ({ x1: plane.inline[0], x2: plane.inline[1], y1: y(value), y2: y(value) });
  const days = x.ticks(Math.max(2, Math.floor(width / 110)));
  return (
    <svg
      className="chart"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <clipPath id={clip}>
        <rect
          x={Math.min(...plane.inline)}
          y={0}
          width={Math.abs(plane.inline[1] - plane.inline[0])}
          height={plane.block[0]}
        />
      </clipPath>
      <ValueAxis plane={plane} scale={y} ticks={ticks} format={short} />
      <DateAxis
        plane={plane}
        scale={x}
        ticks={days.map((at) => ({ at, words: formats.dayAndMonth(dayAt(at.getTime())) }))}
      />
      <g clipPath={`url(#${clip})`}>
        {goal.baseline !== undefined && <line className="line-baseline" {...across(goal.baseline)} />}
        <line className="line-criterion" {...across(goal.criterion.threshold)} />
        {aim && <line className="line-aim" {...line(aim)} />}
        {trend && (
          <line
            className="line-trend"
            {...line({
              from: { time: timeOf({ date: trend.from }), value: trend.first },
              to: { time: timeOf({ date: trend.to }), value: trend.last },
            })}
          />
        )}
      </g>
      <LinePath
        className="line-value"
        data={[...points]}
        x={(point) => x(timeOf(point))}
        y={({ value }) => y(value)}
        fill="none"
      />
      {points.map((point, index) => (
        <circle
          key={index}
          className={point.reached ? 'chart-point chart-point-reached' : 'chart-point'}
          cx={x(timeOf(point))}
          cy={y(point.value)}
          r={5}
        >
          <title>{`${formats.dayAndMonth(point.date)}: ${short(point.value)}`}</title>
        </circle>
      ))}
    </svg>
  );
}
