import { scaleBand } from '@visx/scale';
import { directions, useFormats, useLocale } from '../../../i18n';
import type { Week } from '../wire';
import { DateAxis, ValueAxis } from './Axes';
import { planeOf, roomFor, valueScale } from './plane';

interface MinutesChartProps {
  readonly weeks: readonly Week[];
  readonly width: number;
  readonly label: string;
}

const height = 200;

/** Each week's minutes as a bar, and what was planned for it as a stroke across it. */
export function MinutesChart({ weeks, width, label }: MinutesChartProps) {
  const { language } = useLocale();
  const formats = useFormats();
  const most = Math.max(...weeks.map(({ planned = 0, delivered }) => Math.max(planned, delivered)));
  const ticks = valueScale({ block: [1, 0] }, most).ticks(4);
  const plane = planeOf(width, height, directions[language] === 'rtl', roomFor(ticks.map(formats.number)));
  const y = valueScale(plane, most);
  const x = scaleBand({ domain: weeks.map(({ from }) => from), range: [...plane.inline], padding: 0.3 });
  const every = Math.ceil(weeks.length / Math.max(2, Math.floor(width / 110)));
  return (
    <svg
      className="chart"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <ValueAxis plane={plane} scale={y} ticks={ticks} format={formats.number} />
      {weeks.map(({ from, planned, delivered }) => {
        const start = x(from) ?? 0;
        const over = x.bandwidth() * 0.2;
        return (
          <g key={from}>
            <rect
              className="chart-delivered"
              x={start}
              y={y(delivered)}
              width={x.bandwidth()}
              height={y(0) - y(delivered)}
            />
            {planned !== undefined && (
              <line
                className="chart-planned"
                x1={start - over}
                x2={start + x.bandwidth() + over}
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
    </svg>
  );
}
