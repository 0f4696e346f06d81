import { useFormats, useTexts } from '../../../i18n';
import { Select, TextField } from '../../../ui';
import type { ServicePlan } from '../api/plans';
import { MinutesField } from '../people/MinutesField';
import { addDays } from '../schedule/days';
import { planTexts } from '../texts/plans';
import { dayProblems, mostMinutes, type PlanForm } from './planForm';
import { usePlanWords } from './usePlanWords';

interface PlanFieldsProps {
  readonly form: PlanForm;
  /** The plan that this one will end. */
  readonly ended: ServicePlan | undefined;
  /** Another plan that has some of the days. */
  readonly taken: ServicePlan | undefined;
  /** Show what is wrong: after the first try. */
  readonly checked: boolean;
  readonly busy: boolean;
  readonly onChange: (part: Partial<PlanForm>) => void;
}

/** How many minutes, and from which day to which. */
export function PlanFields(props: PlanFieldsProps) {
  const t = useTexts(planTexts);
  const { form, checked, busy, onChange } = props;
  return (
    <>
      <div className="form-row">
        <MinutesField
          label={t('minutes')}
          most={mostMinutes}
          value={form.minutes}
          checked={checked}
          readOnly={busy}
          onChange={(minutes) => {
            onChange({ minutes });
          }}
        />
        <Select
          label={t('per')}
          value={form.per}
          disabled={busy}
          onChange={({ target }) => {
            onChange({ per: target.value === 'month' ? 'month' : 'week' });
          }}
        >
          <option value="week">{t('per.week')}</option>
          <option value="month">{t('per.month')}</option>
        </Select>
      </div>
      <DayFields {...props} />
    </>
  );
}

function DayFields({ form, ended, taken, checked, busy, onChange }: PlanFieldsProps) {
  const t = useTexts(planTexts);
  const { date } = useFormats();
  const words = usePlanWords();
  const wrong = checked ? dayProblems(form) : {};
  const overlap = checked && taken && t('taken', { plan: words.whole(taken) });
  return (
    <div className="form-row">
      <TextField
        label={t('from')}
        type="date"
        hint={ended && t('ends', { plan: words.amount(ended), day: date(addDays(form.from, -1)) })}
        readOnly={busy}
        value={form.from}
        error={wrong.from ? t(wrong.from) : overlap}
        onChange={({ target }) => {
          onChange({ from: target.value });
        }}
      />
      <TextField
        label={t('to')}
        type="date"
        hint={t('to.hint')}
        readOnly={busy}
        value={form.to}
        error={wrong.to && t(wrong.to)}
        onChange={({ target }) => {
          onChange({ to: target.value });
        }}
      />
    </div>
  );
}
