import { useState } from 'react';
import { otherLanguage, useFormats, useLocale, useName, useTexts } from '../../../i18n';
import { Button, showToast } from '../../../ui';
import { areaShown } from '../../progress/areas';
import * as api from '../api';
import type { Goal, GoalStatus, Ladder } from '../api/goalTypes';
import { isConflict } from '../api/http';
import { ConfirmDialog } from '../ConfirmDialog';
import { goalTexts } from '../texts/goals';
import { useAction } from '../useAction';
import { useCriterionWords } from './useCriterionWords';

/** Where a goal may go from where it stands, the way forward first. */
const turns: Record<GoalStatus, readonly GoalStatus[]> = {
  draft: ['active', 'discontinued'],
  active: ['met', 'paused', 'discontinued'],
  paused: ['active', 'discontinued'],
  met: ['active', 'discontinued'],
  discontinued: [],
};

function turnKey(from: GoalStatus, to: GoalStatus) {
  switch (to) {
    case 'active':
      return from === 'draft' ? 'activate' : 'resume';
    case 'paused':
      return 'pause';
    case 'met':
      return 'meet';
    case 'draft':
    case 'discontinued':
      return 'discontinue';
  }
}

interface GoalLineProps {
  readonly goal: Goal;
  readonly ladders: readonly Ladder[];
  readonly onEdit: (goal: Goal) => void;
  readonly onChanged: (goal: Goal) => void;
  /** Somebody else was faster: what is shown is old. */
  readonly onStale: () => void;
}

/** One goal in both languages, and what can be done with it. */
export function GoalLine({ goal, ladders, onEdit, onChanged, onStale }: GoalLineProps) {
  const t = useTexts(goalTexts);
  const nameOf = useName();
  const { busy, run } = useAction();
  const [asking, setAsking] = useState(false);
  const turn = (status: GoalStatus) => {
    setAsking(false);
    run(async () => {
      try {
        onChanged(await api.turnGoal(goal, status));
        showToast(t(`turned.${status}`));
      } catch (problem) {
        if (!isConflict(problem)) throw problem;
        onStale();
        showToast(t('stale'), 'danger');
      }
    });
  };
  return (
    <li className="goal-line">
      <Words goal={goal} ladders={ladders} />
      {goal.status !== 'discontinued' && (
        <div className="goal-line-actions">
          <Button
            aria-label={t('edit.named', { goal: nameOf(goal.text) })}
            onClick={() => {
              onEdit(goal);
            }}
          >
            {t('edit')}
          </Button>
          {turns[goal.status].map((status) => (
            <Button
              key={status}
              variant={status === 'discontinued' ? 'quiet' : 'secondary'}
              busy={busy}
              onClick={() => {
                if (status === 'discontinued') setAsking(true);
                else turn(status);
              }}
            >
              {t(turnKey(goal.status, status))}
            </Button>
          ))}
        </div>
      )}
      {asking && (
        <ConfirmDialog
          title={t('discontinue.title')}
          confirm={t('discontinue')}
          keep={t('discontinue.keep')}
          busy={busy}
          onConfirm={() => {
            turn('discontinued');
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>
            <bdi>{nameOf(goal.text)}</bdi>
          </p>
          <p className="soft">{t('discontinue.words')}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}

function Words({ goal, ladders }: Pick<GoalLineProps, 'goal' | 'ladders'>) {
  const { language } = useLocale();
  const { date } = useFormats();
  const criterionWords = useCriterionWords(ladders);
  const t = useTexts(goalTexts);
  const { text, area, measure, from, to } = goal;
  const other = otherLanguage(language);
  return (
    <div className="goal-line-words">
      <h3>
        <bdi>{text[language]}</bdi>
      </h3>
      <p className="soft small" lang={other}>
        <bdi>{text[other]}</bdi>
      </p>
      <p>{criterionWords(goal)}</p>
      <p className="soft small">
        <bdi>{areaShown(area, language)}</bdi> · {t(`measure.${measure}`)}
        {from && (
          <>
            {' '}
            · {t('from')} {date(from)}
          </>
        )}
        {to && (
          <>
            {' '}
            · {t('to')} {date(to)}
          </>
        )}
      </p>
    </div>
  );
}
