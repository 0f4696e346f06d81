import { useState, type SyntheticEvent } from 'react';
import { useFormats, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Dialog, showInvalid, showToast } from '../../../ui';
import { isConflict, Problem } from '../api/http';
import * as api from '../api/plans';
import type { NewServicePlan, ServicePlan } from '../api/plans';
import { ChangedMeanwhile } from '../ChangedMeanwhile';
import { Form } from '../Form';
import { Refused } from '../Refused';
import { planTexts } from '../texts/plans';
import { useEdit } from '../useEdit';
import { PlanFields } from './PlanFields';
import { emptyForm, endedBy, formOf, mostPlans, takenBy, termsOf, type PlanForm } from './planForm';
import { usePlanWords } from './usePlanWords';

interface ServicePlanDialogProps {
  readonly student: string;
  /** Without it, a new one. */
  readonly plan?: ServicePlan;
  /** All that the student has. */
  readonly plans: readonly ServicePlan[];
  readonly today: string;
  /** Something is other than it was: this plan, or what somebody else saved meanwhile. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** What was agreed, in a form. Days that another plan has are said before they are sent, and after. */
export function ServicePlanDialog({ student, plan, plans, today, onChanged, onClose }: ServicePlanDialogProps) {
  const t = useTexts(planTexts);
  const words = useTexts(common);
  const { number } = useFormats();
  const { whole } = usePlanWords();
  const [form, setForm] = useState<PlanForm>(() => (plan ? formOf(plan, number) : emptyForm(today)));
  const [known, setKnown] = useState(plans);
  const [checked, setChecked] = useState(false);
  const { busy, problem, theirs, save, overwrite, takeTheirs } = useEdit<ServicePlan, NewServicePlan>(plan, {
    send: (terms, over) =>
      over ? api.changeServicePlan(over.id, over.version, terms) : api.addServicePlan(student, terms),
    now: async (over) => {
      const now = await api.servicePlans(student);
      setKnown(now);
      onChanged();
      return now.find(({ id }) => id === over?.id);
    },
    onSaved: () => {
      onChanged();
      onClose();
      showToast(t(plan ? 'saved' : 'added'));
    },
  });
  const ended = plan ? undefined : endedBy(form.from, known);
  const taken = takenBy(
    form,
    known.filter(({ id }) => id !== plan?.id && id !== ended?.id),
  );
  const saveBy = (how: (terms: NewServicePlan) => void) => {
    const terms = termsOf(form);
    if (terms && !taken) how(terms);
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    saveBy(save);
  };
  const said = (refused: unknown) => {
    if (isConflict(refused)) return t('taken.meanwhile');
    return refused instanceof Problem && refused.code === 'too_large' ? t('too.many', { most: mostPlans }) : undefined;
  };
  return (
    <Dialog title={t(plan ? 'edit.title' : 'new.title')} onClose={onClose}>
      <Form submit={words('save')} busy={busy} onSubmit={submit} onBack={onClose}>
        {theirs && (
          <ChangedMeanwhile
            title={t('conflict.title')}
            onTheirs={() => {
              setForm(formOf(theirs, number));
              takeTheirs();
            }}
            onMine={() => {
              setChecked(true);
              saveBy(overwrite);
            }}
          >
            {t('conflict.words', { plan: whole(theirs) })}
          </ChangedMeanwhile>
        )}
        <Refused problem={problem} say={said} />
        {plan && <p className="soft small">{t('edit.hint')}</p>}
        <PlanFields
          form={form}
          ended={ended}
          taken={taken}
          checked={checked}
          busy={busy}
          onChange={(part) => {
            setForm((before) => ({ ...before, ...part }));
          }}
        />
      </Form>
    </Dialog>
  );
}
