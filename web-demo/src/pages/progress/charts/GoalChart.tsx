import { scaleUtc } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useId } from 'react';
import { directions, useFormats, useLocale } from '../../../i18n';
import { shortAmountOf } from '../words/amounts';
import type { AimLine, GoalProgress } from '../wire';
import { DateAxis, ValueAxis } from './Axes';
import { phasesOf } from './phases';
import { planeOf, roomFor, valueScale } from './plane';
import { dayAt, timeOf, type ChartSpan } from './span';

interface Segment {
  readonly from: { readonly time: number; readonly value: number };
  readonly to: { readonly time: number; readonly value: number };
}

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
  const { goal, points, aim, trend } = progress;
  const phases = phasesOf(progress);
  const { language } = useLocale();
  const formats = useFormats();
  const clip = useId();
  const values = [
    goal.baseline ?? 0,
    ...phases.map(({ criterion }) => criterion.threshold),
    ...points.map(({ value }) => value),
  ];
  const most = goal.unit === 'percent' ? 'percent' : Math.max(...values);
  const short = shortAmountOf(formats, goal.unit);
  const ticks = valueScale({ block: [1, 0] }, most).ticks(5);
  const plane = planeOf(width, height, directions[language] === 'rtl', roomFor(ticks.map(short)));
  const y = valueScale(plane, most);
  const x = scaleUtc({ domain: [span.from, span.to], range: [...plane.inline] });
  const segment = ({ from, to }: Segment) => ({ x1: x(from.time), x2: x(to.time), y1: y(from.value), y2: y(to.value) });
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
        {phases.map(({ from, to, criterion: { threshold } }, index) => (
          <line
            key={index}
            className="line-criterion"
            {...segment({
              from: { time: from ?? span.from, value: threshold },
              to: { time: to ?? span.to, value: threshold },
            })}
          />
        ))}
        {phases.slice(1).map(({ from = span.from }) => (
          <line key={from} className="line-phase" x1={x(from)} x2={x(from)} y1={plane.block[0]} y2={plane.block[1]} />
        ))}
        {aim && <line className="line-aim" {...segment(between(aim))} />}
        {trend && <line className="line-trend" {...segment(between(trend))} />}
      </g>
      {phases.map((phase, index) => (
        <LinePath
          key={index}
          className="line-value"
          data={[...phase.points]}
          x={(point) => x(timeOf(point))}
          y={({ value }) => y(value)}
          fill="none"
        />
      ))}
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

/** A line from day to day, each at its noon, like the points. */
function between({ from, to, first, last }: AimLine): Segment {
  return { from: { time: timeOf({ date: from }), value: first }, to: { time: timeOf({ date: to }), value: last } };
}
