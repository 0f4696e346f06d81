import { useFormats, useName, useTexts } from '../../i18n';
import { ChartFigure } from './charts/ChartFigure';
import { GoalChart } from './charts/GoalChart';
import { phasesOf } from './charts/phases';
import { Legend } from './charts/Legend';
import { dayAt, type ChartSpan } from './charts/span';
import { progressTexts } from './texts';
import { ValueTable } from './ValueTable';
import type { GoalProgress } from './wire';
import { shortAmountOf } from './words/amounts';

interface ValueFigureProps {
  readonly progress: GoalProgress;
  readonly span: ChartSpan;
  readonly printed?: number | undefined;
}

/** A goal's values, drawn and in a table. */
export function ValueFigure({ progress, span, printed }: ValueFigureProps) {
  const t = useTexts(progressTexts);
  const name = useName();
  const formats = useFormats();
  const title = name(progress.goal.text);
  const label = t('chart.value', {
    title,
    from: formats.date(dayAt(span.from)),
    to: formats.date(dayAt(span.to - 1)),
    points: progress.points.length,
  });
  return (
    <ChartFigure
      title={t('line.value')}
      chart={(width) => <GoalChart progress={progress} span={span} width={width} label={label} />}
      legend={<LinesLegend progress={progress} />}
      table={<ValueTable progress={progress} caption={title} />}
      printed={printed}
    />
  );
}

function LinesLegend({ progress }: Pick<ValueFigureProps, 'progress'>) {
  const t = useTexts(progressTexts);
  const { goal, points, aim, trend } = progress;
  const short = shortAmountOf(useFormats(), goal.unit);
  const { baseline, criterion } = goal;
  const line = (key: string, words: string) => ({
    key,
    sample: <line className={`line-${key}`} x1={0} x2={28} y1={8} y2={8} />,
    words,
  });
  const reached = {
    key: 'reached',
    sample: <circle className="chart-point chart-point-reached" cx={14} cy={8} r={5} />,
    words: t('line.reached'),
  };
  const phase = {
    key: 'phase',
    sample: <line className="line-phase" x1={14} x2={14} y1={0} y2={16} />,
    words: t('line.phase'),
  };
  const entries = [
    ...(points.some((point) => point.reached) ? [reached] : []),
    line('criterion', t('line.criterion', { direction: criterion.direction, value: short(criterion.threshold) })),
    ...(baseline === undefined ? [] : [line('baseline', t('line.baseline', { value: short(baseline) }))]),
    ...(aim ? [line('aim', t('line.aim'))] : []),
    ...(trend ? [line('trend', t('line.trend'))] : []),
    ...(phasesOf(progress).length > 1 ? [phase] : []),
  ];
  return <Legend entries={entries} />;
}
