import { useFormats, useTexts } from '../../../i18n';
import { Button, StateTag } from '../../../ui';
import type { ServicePlan } from '../api/plans';
import { planTexts } from '../texts/plans';
import { usePlanWords } from './usePlanWords';

interface PlanLineProps {
  readonly plan: ServicePlan;
  readonly today: string;
  /** Without it there is nothing to press. */
  readonly onEdit?: () => void;
}

/** One plan: how many minutes, for which days, and whether it is the one of today. */
export function PlanLine({ plan, today, onEdit }: PlanLineProps) {
  const t = useTexts(planTexts);
  const formats = useFormats();
  const words = usePlanWords();
  const amount = <strong key="amount">{words.amount(plan)}</strong>;
  return (
    <li>
      <span>
        {plan.to === undefined
          ? t.rich('plan.open', { amount, from: formats.date(plan.from) })
          : t.rich('plan.days', { amount, days: formats.days(plan.from, plan.to) })}{' '}
        <PlanTag plan={plan} today={today} />
      </span>
      {onEdit && (
        <Button aria-label={t('edit.named', { plan: words.whole(plan) })} onClick={onEdit}>
          {t('edit')}
        </Button>
      )}
    </li>
  );
}

function PlanTag({ plan: { from, to }, today }: Pick<PlanLineProps, 'plan' | 'today'>) {
  const t = useTexts(planTexts);
  if (today < from) return <StateTag icon="clock">{t('coming')}</StateTag>;
  if (to !== undefined && to < today) return <StateTag icon="calendar">{t('ended')}</StateTag>;
  return (
    <StateTag icon="check" tone="active">
      {t('current')}
    </StateTag>
  );
}
