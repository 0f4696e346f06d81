import { useId } from 'react';
import { useFormats, useLocale, useName, useTexts } from '../../i18n';
import { Card } from '../../ui';
import { areaShown } from './areas';
import type { ChartSpan } from './charts/span';
import './GoalCard.css';
import { HelpFigure } from './HelpFigure';
import { progressTexts } from './texts';
import { ValueFigure } from './ValueFigure';
import type { GoalProgress, Ladder } from './wire';
import { criterionWords, headline, headlineDay, standing, trendWords } from './words/goalWords';

interface GoalCardProps {
  readonly progress: GoalProgress;
  /** The goal's own. */
  readonly ladder: Ladder | undefined;
  readonly span: ChartSpan;
  /** The width of the charts on paper. */
  readonly printed?: number | undefined;
}

/** How one goal goes: in words first, then drawn. */
export function GoalCard({ progress, ladder, span, printed }: GoalCardProps) {
  const t = useTexts(progressTexts);
  const { language } = useLocale();
  const name = useName();
  const formats = useFormats();
  const heading = useId();
  const { goal, points, trend } = progress;
  const most = ladder?.levels.find(({ id }) => id === goal.criterion.level);
  const day = headlineDay(t, formats, progress);
  return (
    <Card as="article" className="goal-card" aria-labelledby={heading}>
      <header>
        <p className="goal-area soft small">
          <bdi>{areaShown(goal.area, language)}</bdi>
          {goal.status !== 'active' && <> · {t(`status.${goal.status}`)}</>}
        </p>
        <h3 id={heading}>
          <bdi>{name(goal.text)}</bdi>
        </h3>
      </header>
      <div>
        <p className="goal-headline">{headline(t, formats, progress)}</p>
        {day && <p className="soft small">{day}</p>}
      </div>
      <p>
        {criterionWords(t, formats, goal, most && name(most.name))} {standing(t, formats, progress)}{' '}
        {trend && trendWords(t, formats, goal, trend)}
      </p>
      {points.length > 0 && <ValueFigure progress={progress} span={span} printed={printed} />}
      {ladder && points.some(({ results }) => results) && (
        <HelpFigure points={points} ladder={ladder} printed={printed} />
      )}
    </Card>
  );
}
