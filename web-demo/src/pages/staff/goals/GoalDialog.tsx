import { useState, type SyntheticEvent } from 'react';
import { useLocale, useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Dialog, showInvalid, showToast } from '../../../ui';
import * as api from '../api';
import type { Goal, Ladder, NewGoal } from '../api/goalTypes';
import { isConflict } from '../api/http';
import { ChangedMeanwhile } from '../ChangedMeanwhile';
import { Form } from '../Form';
import { Refused } from '../Refused';
import { goalTexts } from '../texts/goals';
import { useEdit } from '../useEdit';
import { emptyForm, formOf, problemsOf, termsOf } from './goalForm';
import { GoalFields } from './GoalFields';
import { useCriterionWords } from './useCriterionWords';

interface GoalDialogProps {
  readonly student: string;
  /** Without it, a new one. */
  readonly goal?: Goal;
  readonly ladders: readonly Ladder[];
  /** Areas that this student's goals have, to choose from. */
  readonly areas: readonly string[];
  readonly onSaved: (goal: Goal) => void;
  readonly onClose: () => void;
}

/** A goal in a form. What somebody else saved meanwhile is shown, and overwritten only by one's own word. */
export function GoalDialog({ student, goal, ladders, areas, onSaved, onClose }: GoalDialogProps) {
  const t = useTexts(goalTexts);
  const words = useTexts(common);
  const criterionWords = useCriterionWords(ladders);
  const nameOf = useName();
  const { language } = useLocale();
  const [form, setForm] = useState(() => (goal ? formOf(goal, language) : emptyForm));
  const [checked, setChecked] = useState(false);
  const { busy, problem, theirs, save, overwrite, takeTheirs } = useEdit<Goal, NewGoal>(goal, {
    send: (terms, over) => (over ? api.changeGoal(over.id, over.version, terms) : api.addGoal(student, terms)),
    now: async (over) => over && (await api.goal(over.id)),
    onSaved: (saved) => {
      onSaved(saved);
      onClose();
      showToast(t(goal ? 'saved' : 'added'));
    },
  });
  const complete = Object.keys(problemsOf(form)).length === 0;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    if (complete) save(termsOf(form));
  };
  return (
    <Dialog title={t(goal ? 'edit.title' : 'new.title')} wide onClose={onClose}>
      <Form submit={words('save')} busy={busy} onSubmit={submit} onBack={onClose}>
        {theirs ? (
          <ChangedMeanwhile
            title={t('conflict.title')}
            onTheirs={() => {
              setForm(formOf(theirs, language));
              onSaved(theirs);
              takeTheirs();
            }}
            onMine={() => {
              setChecked(true);
              if (complete) overwrite(termsOf(form));
            }}
          >
            {t('conflict.words', { goal: nameOf(theirs.text), criterion: criterionWords(theirs) })}
          </ChangedMeanwhile>
        ) : (
          <Refused problem={problem} say={(refused) => (isConflict(refused) ? t('locked') : undefined)} />
        )}
        <GoalFields form={form} ladders={ladders} areas={areas} checked={checked} onChange={setForm} />
      </Form>
    </Dialog>
  );
}
