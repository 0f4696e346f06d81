import { useFormats, useTexts } from '../../../i18n';
import type { NewServicePlan } from '../api/plans';
import { planTexts } from '../texts/plans';

interface PlanWords {
  /** 60 minutes a week. */
  readonly amount: (plan: NewServicePlan) => string;
  /** 60 minutes a week, from 1 September 2026 on. */
  readonly whole: (plan: NewServicePlan) => string;
}

export function usePlanWords(): PlanWords {
  const t = useTexts(planTexts);
  const formats = useFormats();
  const amount: PlanWords['amount'] = ({ minutes, per }) => t(`amount.${per}`, { minutes });
  return {
    amount,
    whole: (plan) =>
      plan.to === undefined
        ? t('plan.open', { amount: amount(plan), from: formats.date(plan.from) })
        : t('plan.days', { amount: amount(plan), days: formats.days(plan.from, plan.to) }),
  };
}
