import { useState, type SyntheticEvent } from 'react';
import { useLocale, useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Banner, Button, Dialog, showInvalid, showToast } from '../../../ui';
import * as api from '../api';
import { Problem } from '../api/http';
import type { Goal, Ladder } from '../api/goalTypes';
import { Form } from '../Form';
import { Refused } from '../Refused';
import { goalTexts } from '../texts/goals';
import { useSend } from '../useSend';
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
  const { language } = useLocale();
  const [form, setForm] = useState(() => (goal ? formOf(goal, language) : emptyForm));
  /** The goal that what is written was made from. */
  const [base, setBase] = useState(goal);
  const [theirs, setTheirs] = useState<Goal>();
  const [checked, setChecked] = useState(false);
  const { busy, problem, send } = useSend();
  const save = (over: Goal | undefined) => {
    const terms = termsOf(form);
    send(
      () => (over ? api.changeGoal(over.id, over.version, terms) : api.addGoal(student, terms)),
      (saved) => {
        onSaved(saved);
        onClose();
        showToast(t(over ? 'saved' : 'added'));
      },
      (refused) => {
        if (!over || !isConflict(refused)) return;
        api.goal(over.id).then(
          (now) => {
            if (now.version !== over.version) setTheirs(now);
          },
          () => undefined, // The refusal itself stands in the form.
        );
      },
    );
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    if (!busy && Object.keys(problemsOf(form)).length === 0) save(base);
  };
  return (
    <Dialog title={t(goal ? 'edit.title' : 'new.title')} wide onClose={onClose}>
      <Form submit={words('save')} busy={busy} onSubmit={submit} onBack={onClose}>
        {theirs ? (
          <Conflict
            theirs={theirs}
            ladders={ladders}
            onTheirs={() => {
              setForm(formOf(theirs, language));
              setBase(theirs);
              setTheirs(undefined);
              onSaved(theirs);
            }}
            onMine={() => {
              setBase(theirs);
              setTheirs(undefined);
              save(theirs);
            }}
          />
        ) : (
          <Refused problem={problem} say={(refused) => (isConflict(refused) ? t('locked') : undefined)} />
        )}
        <GoalFields form={form} ladders={ladders} areas={areas} checked={checked} onChange={setForm} />
      </Form>
    </Dialog>
  );
}

function isConflict(problem: unknown): boolean {
  return problem instanceof Problem && problem.code === 'conflict';
}

interface ConflictProps {
  readonly theirs: Goal;
  readonly ladders: readonly Ladder[];
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

function Conflict({ theirs, ladders, onTheirs, onMine }: ConflictProps) {
  const t = useTexts(goalTexts);
  const nameOf = useName();
  const criterionWords = useCriterionWords(ladders);
  return (
    <Banner
      tone="waiting"
      role="alert"
      title={t('conflict.title')}
      action={
        <div className="goals-tools">
          <Button onClick={onTheirs}>{t('conflict.theirs')}</Button>
          <Button variant="quiet" onClick={onMine}>
            {t('conflict.mine')}
          </Button>
        </div>
      }
    >
      {t.rich('conflict.words', { goal: nameOf(theirs.text), criterion: criterionWords(theirs) })}
    </Banner>
  );
}
