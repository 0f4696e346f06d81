import { scaleUtc } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useId } from 'react';
import { useFormats } from '../../../i18n';
import { shortAmountOf } from '../words/amounts';
import type { AimLine, GoalProgress } from '../wire';
import { DateAxis } from './Axes';
import { ChartFrame } from './ChartFrame';
import { phasesOf, type Phase } from './phases';
import { labelsAlong, type Plane, type ValueScale } from './plane';
import { dayAt, timeOf, type ChartSpan } from './span';
import { ticksOf } from './ticks';

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

/** A goal's values over the sessions, between where it began and where it shall lead. */
export function GoalChart({ progress, span, width, label }: GoalChartProps) {
  const { goal, points } = progress;
  const phases = phasesOf(progress);
  const short = shortAmountOf(useFormats(), goal.unit);
  const values = [
    goal.baseline ?? 0,
    ...phases.map(({ criterion }) => criterion.threshold),
    ...points.map(({ value }) => value),
  ];
  return (
    <ChartFrame width={width} height={240} label={label} {...ticksOf(goal.unit, Math.max(...values))} format={short}>
      {(plane, y) => <Course progress={progress} phases={phases} span={span} plane={plane} y={y} format={short} />}
    </ChartFrame>
  );
}

interface CourseProps extends Pick<GoalChartProps, 'progress' | 'span'> {
  readonly phases: readonly Phase[];
  readonly plane: Plane;
  readonly y: ValueScale;
  readonly format: (value: number) => string;
}

function Course(props: CourseProps) {
  const { span, phases, plane, y } = props;
  const { dayAndMonth } = useFormats();
  const x = scaleUtc({ domain: [span.from, span.to], range: [...plane.inline] });
  const days = x.ticks(labelsAlong(plane.width));
  return (
    <>
      <DateAxis plane={plane} scale={x} ticks={days.map((at) => ({ at, words: dayAndMonth(dayAt(at.getTime())) }))} />
      <Lines {...props} x={x} />
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
      <Points {...props} x={x} />
    </>
  );
}

interface PlacedProps extends CourseProps {
  readonly x: (time: number) => number;
}

/** What the values are compared with; no line leaves the plane, whatever days it is meant for. */
function Lines({ progress: { goal, aim, trend }, phases, span, plane, x, y }: PlacedProps) {
  const clip = useId();
  const { inline, block } = plane;
  const segment = ({ from, to }: Segment) => ({ x1: x(from.time), x2: x(to.time), y1: y(from.value), y2: y(to.value) });
  return (
    <>
      <clipPath id={clip}>
        <rect x={Math.min(...inline)} y={0} width={Math.abs(inline[1] - inline[0])} height={block[0]} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {goal.baseline !== undefined && (
          <line className="line-baseline" x1={inline[0]} x2={inline[1]} y1={y(goal.baseline)} y2={y(goal.baseline)} />
        )}
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
          <line key={from} className="line-phase" x1={x(from)} x2={x(from)} y1={block[0]} y2={block[1]} />
        ))}
        {aim && <line className="line-aim" {...segment(between(aim))} />}
        {trend && <line className="line-trend" {...segment(between(trend))} />}
      </g>
    </>
  );
}

function Points({ progress: { points }, x, y, format }: PlacedProps) {
  const { dayAndMonth } = useFormats();
  return points.map((point, index) => (
    <circle
      key={index}
      className={point.reached ? 'chart-point chart-point-reached' : 'chart-point'}
      cx={x(timeOf(point))}
      cy={y(point.value)}
      r={5}
    >
      <title>{`${dayAndMonth(point.date)}: ${format(point.value)}`}</title>
    </circle>
  ));
}

/** A line from day to day, each at its noon, like the points. */
function between({ from, to, first, last }: AimLine): Segment {
  return { from: { time: timeOf({ date: from }), value: first }, to: { time: timeOf({ date: to }), value: last } };
}
