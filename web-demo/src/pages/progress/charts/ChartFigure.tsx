import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../../../i18n';
import { Switch } from '../../../ui';
import { progressTexts } from '../texts';
import './chart.css';
import { useWidth } from './useWidth';

interface ChartFigureProps {
  readonly title: ReactNode;
  /** Draws for a width in CSS pixels. */
  readonly chart: (width: number) => ReactNode;
  readonly legend?: ReactNode;
  /** The same in a table: for a screen reader always, for everybody by a switch. */
  readonly table: ReactNode;
  /** On paper there is one width, and nothing to press. */
  readonly printed?: number | undefined;
}

/** A chart with its words, what its lines mean, and the table behind it. */
export function ChartFigure({ title, chart, legend, table, printed }: ChartFigureProps) {
  const t = useTexts(progressTexts);
  const id = useId();
  const [tabular, setTabular] = useState(false);
  const shown = { className: 'chart-table', role: 'group', tabIndex: 0, 'aria-labelledby': id };
  const [figure, width] = useWidth<HTMLElement>();
  return (
    <figure className="chart-figure" ref={figure} aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      {chart(printed ?? width)}
      {legend}
      {printed === undefined && <Switch label={t('table.show')} checked={tabular} onChange={setTabular} />}
      {/* On a phone it scrolls sideways, and arrow keys must reach it. */}
      <div {...(tabular ? shown : { className: 'visually-hidden' })}>{table}</div>
    </figure>
  );
}
