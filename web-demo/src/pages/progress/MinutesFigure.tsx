import { useFormats, useTexts } from '../../i18n';
import { ChartFigure } from './charts/ChartFigure';
import { Legend } from './charts/Legend';
import { MinutesChart } from './charts/MinutesChart';
import { progressTexts } from './texts';
import type { Week } from './wire';

interface MinutesFigureProps {
  /** At least one. */
  readonly weeks: readonly Week[];
  readonly printed?: number | undefined;
}

/** Minutes delivered beside those that were planned, week by week: drawn and in a table. */
export function MinutesFigure({ weeks, printed }: MinutesFigureProps) {
  const t = useTexts(progressTexts);
  const formats = useFormats();
  const title = t('minutes.weeks');
  const label = t('chart.value', {
    title,
    from: formats.date(weeks[0]?.from ?? ''),
    to: formats.date(weeks.at(-1)?.to ?? ''),
    points: weeks.length,
  });
  const planned = weeks.some((week) => week.planned !== undefined);
  const delivered = {
    key: 'delivered',
    sample: <rect className="chart-delivered" x={6} y={1} width={16} height={14} />,
    words: t('minutes.delivered'),
  };
  const plan = {
    key: 'planned',
    sample: <line className="chart-planned" x1={2} x2={26} y1={8} y2={8} />,
    words: t('minutes.planned'),
  };
  return (
    <ChartFigure
      title={title}
      chart={(width) => <MinutesChart weeks={weeks} width={width} label={label} />}
      legend={<Legend entries={planned ? [delivered, plan] : [delivered]} />}
      table={<WeeksTable weeks={weeks} />}
      printed={printed}
    />
  );
}

const columns = ['delivered', 'planned', 'delivered_so_far', 'planned_so_far'] as const;

function WeeksTable({ weeks }: Pick<MinutesFigureProps, 'weeks'>) {
  const t = useTexts(progressTexts);
  const formats = useFormats();
  const cell = (minutes: number | undefined) =>
    minutes === undefined ? t('minutes.no.plan') : formats.number(minutes);
  return (
    <table className="chart-values">
      <caption className="visually-hidden">{t('minutes.weeks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('minutes.week')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`minutes.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.from}>
            <th scope="row">{formats.days(week.from, week.to)}</th>
            {columns.map((column) => (
              <td key={column}>{cell(week[column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
