import { useId } from 'react';
import { useFormats, useName, useTexts } from '../../i18n';
import { ChartFigure } from './charts/ChartFigure';
import { HelpChart } from './charts/HelpChart';
import { helpBars, type HelpBar } from './charts/helpParts';
import { Legend } from './charts/Legend';
import { Textures, textureOf } from './charts/textures';
import { progressTexts } from './texts';
import type { Ladder, Point } from './wire';

interface HelpFigureProps {
  readonly points: readonly Point[];
  readonly ladder: Ladder;
  readonly printed?: number | undefined;
}

/** How much help each session needed, drawn and in a table. */
export function HelpFigure({ points, ladder, printed }: HelpFigureProps) {
  const t = useTexts(progressTexts);
  const formats = useFormats();
  const bars = helpBars(points, ladder);
  const levels = useLevels(bars, ladder);
  const first = bars[0];
  const last = bars.at(-1);
  if (!first || !last) return null;
  const title = t('chart.help');
  const label = t('chart.value', {
    title,
    from: formats.date(first.point.date),
    to: formats.date(last.point.date),
    points: bars.length,
  });
  return (
    <ChartFigure
      title={title}
      chart={(width) => <HelpChart bars={bars} width={width} label={label} />}
      legend={
        <>
          <HelpLegend levels={levels} />
          <ByHelper bars={bars} />
        </>
      }
      table={<HelpTable bars={bars} levels={levels} />}
      printed={printed}
    />
  );
}

interface ShownLevel {
  readonly level: number | undefined;
  readonly words: string;
}

/** Those that occur, the least help first, and what was not correct. */
function useLevels(bars: readonly HelpBar[], ladder: Ladder): readonly ShownLevel[] {
  const t = useTexts(progressTexts);
  const name = useName();
  const occurs = new Set(bars.flatMap(({ parts }) => parts.map(({ level }) => level)));
  const all = [
    ...ladder.levels.map((each, level) => ({ level, words: level === 0 ? t('part.independent') : name(each.name) })),
    { level: undefined, words: t('part.incorrect') },
  ];
  return all.filter(({ level }) => occurs.has(level));
}

function HelpLegend({ levels }: { readonly levels: readonly ShownLevel[] }) {
  const prefix = useId();
  const entries = levels.map(({ level, words }) => ({
    key: String(level),
    sample: (
      <>
        <Textures prefix={`${prefix}${String(level)}`} />
        <rect
          className="chart-part"
          x={1}
          y={1}
          width={26}
          height={14}
          fill={level === undefined ? 'var(--surface)' : textureOf(`${prefix}${String(level)}`, level)}
        />
      </>
    ),
    words: <bdi>{words}</bdi>,
  }));
  return <Legend entries={entries} />;
}

/** Whose help it was, where it was said that it was not the therapist's. */
function ByHelper({ bars }: { readonly bars: readonly HelpBar[] }) {
  const t = useTexts(progressTexts);
  const count = bars.reduce((sum, bar) => sum + bar.byHelper, 0);
  return count > 0 && <p className="soft small">{t('help.by.helper', { count })}</p>;
}

function HelpTable({ bars, levels }: { readonly bars: readonly HelpBar[]; readonly levels: readonly ShownLevel[] }) {
  const t = useTexts(progressTexts);
  const formats = useFormats();
  const helped = bars.some(({ byHelper }) => byHelper > 0);
  return (
    <table className="chart-values">
      <caption className="visually-hidden">{t('chart.help')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.date')}</th>
          {levels.map(({ level, words }) => (
            <th key={String(level)} scope="col">
              <bdi>{words}</bdi>
            </th>
          ))}
          {helped && <th scope="col">{t('column.by.helper')}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ point, parts, byHelper }, index) => (
          <tr key={index}>
            <th scope="row">{formats.date(point.date)}</th>
            {levels.map(({ level }) => (
              <td key={String(level)}>{formats.number(parts.find((part) => part.level === level)?.n ?? 0)}</td>
            ))}
            {helped && <td>{formats.number(byHelper)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
