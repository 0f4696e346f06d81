import { useFormats, useTexts } from '../../i18n';
import { progressTexts } from './texts';
import type { GoalProgress, Point } from './wire';
import { shortAmountOf } from './words/amounts';

interface ValueTableProps {
  readonly progress: GoalProgress;
  readonly caption: string;
}

/** What a goal's chart shows, session by session. */
export function ValueTable({ progress: { goal, points }, caption }: ValueTableProps) {
  const t = useTexts(progressTexts);
  const formats = useFormats();
  const short = shortAmountOf(formats, goal.unit);
  const scored = points.some(({ results }) => results);
  return (
    <table className="chart-values">
      <caption className="visually-hidden">
        <bdi>{caption}</bdi>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('column.date')}</th>
          <th scope="col">{t('column.attempts')}</th>
          {scored && <ScoredHeads />}
          <th scope="col">{t('column.value')}</th>
          <th scope="col">{t('column.goal')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          <tr key={index}>
            <th scope="row">{formats.date(point.date)}</th>
            <td>{formats.number(point.n)}</td>
            {scored && <Scored point={point} />}
            <td>{short(point.value)}</td>
            <td>{t(point.reached ? 'goal.reached' : 'goal.open')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const parts = ['unprompted', 'prompted', 'incorrect'] as const;

function ScoredHeads() {
  const t = useTexts(progressTexts);
  return parts.map((part) => (
    <th key={part} scope="col">
      {t(`column.${part}`)}
    </th>
  ));
}

function Scored({ point }: { readonly point: Point }) {
  const { number } = useFormats();
  return parts.map((part) => <td key={part}>{point.results ? number(point.results[part]) : ''}</td>);
}
