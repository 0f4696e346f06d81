import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n';
import { EmptyState } from '../../../ui';
import { spanOf } from '../../progress/charts/span';
import { GoalCard } from '../../progress/GoalCard';
import type { GoalProgress, GoalStatus, StudentProgress } from '../../progress/wire';
import { progressPageTexts } from '../texts/progress';
import { MinutesSection } from './MinutesSection';
import { SessionsSection } from './SessionsSection';
import type { Shown } from './useStudentProgress';

interface ProgressReportProps {
  readonly shown: Shown;
  /** The width of the charts on paper, where there is nothing to press. */
  readonly printed?: number;
  /** What was agreed, above what was delivered; not on paper. */
  readonly plans?: ReactNode;
}

/** Goals, minutes and sessions, one below the other. */
export function ProgressReport({ shown, printed, plans }: ProgressReportProps) {
  const { progress, minutes } = shown;
  return (
    <div className="progress">
      {progress && <Goals progress={progress} printed={printed} />}
      {plans}
      <MinutesSection minutes={minutes} printed={printed} />
      {progress && printed === undefined && <SessionsSection timeline={progress.timeline} />}
    </div>
  );
}

/** What is worked at stands first; drafts are nobody's progress yet. */
const order: readonly GoalStatus[] = ['active', 'met', 'paused', 'discontinued'];

function inOrder(goals: readonly GoalProgress[]): readonly GoalProgress[] {
  return order.flatMap((status) => goals.filter(({ goal }) => goal.status === status));
}

function Goals({ progress, printed }: { readonly progress: StudentProgress; readonly printed: number | undefined }) {
  const t = useTexts(progressPageTexts);
  const goals = inOrder(progress.goals);
  const span = spanOf(goals, progress);
  if (goals.length === 0) {
    return (
      <EmptyState icon="star" title={t('goals.none')}>
        {t('goals.none.words')}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="goals" className="progress-section">
      <h2 id="goals">{t('goals')}</h2>
      {goals.map((each) => (
        <GoalCard
          key={each.goal.id}
          progress={each}
          ladder={progress.ladders.find(({ id }) => id === each.goal.ladder)}
          span={span}
          printed={printed}
        />
      ))}
    </section>
  );
}
