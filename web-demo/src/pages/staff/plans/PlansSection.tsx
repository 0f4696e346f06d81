import { useCallback, useId, useState } from 'react';
import { useTexts } from '../../../i18n';
import { Button } from '../../../ui';
import * as api from '../api/plans';
import type { ServicePlan } from '../api/plans';
import { Loading } from '../Loading';
import { useMe } from '../me';
import { planTexts } from '../texts/plans';
import { useLoad } from '../useLoad';
import { covers } from './planForm';
import { PlanLine } from './PlanLine';
import { ServicePlanDialog } from './ServicePlanDialog';

interface PlansSectionProps {
  readonly student: string;
  /** By the clinic's calendar. */
  readonly today: string;
  /** What is planned is other than it was. */
  readonly onChanged: () => void;
}

/** How many minutes were agreed, the latest first. Administrators read it, who works with the student writes it. */
export function PlansSection({ student, today, onChanged }: PlansSectionProps) {
  const t = useTexts(planTexts);
  const heading = useId();
  const writes = useMe().role !== 'administrator';
  const { loaded, reload } = useLoad(useCallback((signal) => api.servicePlans(student, signal), [student]));
  const [dialog, setDialog] = useState<{ readonly plan?: ServicePlan }>();
  const plans = loaded.state === 'ready' ? loaded.value : undefined;
  return (
    <section aria-labelledby={heading} className="progress-section">
      <h2 id={heading}>{t('title')}</h2>
      <Loading loaded={loaded} failed={t('load.failed')} onRetry={reload} />
      {plans && !plans.some((plan) => covers(plan, today)) && (
        <p className="soft">{t(plans.length === 0 ? 'none' : 'none.today')}</p>
      )}
      {plans && plans.length > 0 && (
        <ul className="progress-list">
          {[...plans].reverse().map((plan) => (
            <PlanLine
              key={plan.id}
              plan={plan}
              today={today}
              {...(writes && {
                onEdit: () => {
                  setDialog({ plan });
                },
              })}
            />
          ))}
        </ul>
      )}
      {plans && writes && (
        <div className="progress-tools">
          <Button
            icon="plus"
            onClick={() => {
              setDialog({});
            }}
          >
            {t('add')}
          </Button>
        </div>
      )}
      {plans && dialog && (
        <ServicePlanDialog
          student={student}
          {...dialog}
          plans={plans}
          today={today}
          onChanged={() => {
            reload();
            onChanged();
          }}
          onClose={() => {
            setDialog(undefined);
          }}
        />
      )}
    </section>
  );
}
