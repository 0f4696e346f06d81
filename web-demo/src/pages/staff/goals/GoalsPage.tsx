import { useCallback, useState } from 'react';
import { useName, useTexts } from '../../../i18n';
import { Banner, Button, ButtonLink, EmptyState, PageFrame } from '../../../ui';
import * as api from '../api';
import type { Goal, GoalStatus, Ladder } from '../api/goalTypes';
import { BackToSchedule } from '../BackToSchedule';
import { Loading } from '../Loading';
import { useMe } from '../me';
import '../PageHeading.css';
import { recordsTrials } from '../records/useTapQueue';
import { go } from '../router';
import { StaffLanguage } from '../StaffLanguage';
import { goalTexts } from '../texts/goals';
import { useLoad } from '../useLoad';
import { GoalDialog } from './GoalDialog';
import { GoalLine } from './GoalLine';
import './Goals.css';

/** What a student works on, for who treats the student. */
export function GoalsPage({ student }: { readonly student: string }) {
  const t = useTexts(goalTexts);
  const name = useName();
  const me = useMe();
  return (
    <PageFrame title={t('title')} place={<bdi>{name(me.clinic.name)}</bdi>} tools={<StaffLanguage />}>
      <BackToSchedule />
      {recordsTrials(me) ? <Goals student={student} /> : <Banner>{t('only.clinicians')}</Banner>}
    </PageFrame>
  );
}

interface Shown {
  readonly goals: readonly Goal[];
  readonly ladders: readonly Ladder[];
  /** Undefined where the student is not in one's list any more. */
  readonly name?: { readonly en: string; readonly ar: string };
}

async function shownOf(student: string, signal: AbortSignal): Promise<Shown> {
  const [goals, ladders, students] = await Promise.all([
    api.goals(student, signal),
    api.ladders(signal),
    api.students(signal),
  ]);
  const known = students.find(({ id }) => id === student);
  return { goals, ladders, ...(known && { name: known.name }) };
}

const groups: readonly GoalStatus[] = ['active', 'draft', 'paused', 'met', 'discontinued'];

function Goals({ student }: { readonly student: string }) {
  const t = useTexts(goalTexts);
  const nameOf = useName();
  const { loaded, reload, replace } = useLoad<Shown>(useCallback((signal) => shownOf(student, signal), [student]));
  const [dialog, setDialog] = useState<{ readonly goal?: Goal }>();
  const shown = loaded.state === 'ready' ? loaded.value : undefined;
  const put = (goal: Goal) => {
    replace((before) => ({
      ...before,
      goals: before.goals.some(({ id }) => id === goal.id)
        ? before.goals.map((each) => (each.id === goal.id ? goal : each))
        : [...before.goals, goal],
    }));
  };
  const add = () => {
    setDialog({});
  };
  return (
    <>
      <header className="page-heading">
        <div className="page-heading-words">
          <h1>{shown?.name ? t.rich('title.of', { student: nameOf(shown.name) }) : t('title')}</h1>
          <p className="soft">{t('lead')}</p>
        </div>
        <div className="goals-tools">
          <To page={`/progress/${student}`}>{t('progress')}</To>
          <To page="/ladders">{t('ladders')}</To>
          <Button variant="primary" icon="plus" onClick={add}>
            {t('add')}
          </Button>
        </div>
      </header>
      <Loading loaded={loaded} failed={t('load.failed')} onRetry={reload} />
      {shown?.goals.length === 0 && (
        <EmptyState icon="goal" title={t('none')}>
          <p>{t('none.hint')}</p>
        </EmptyState>
      )}
      {shown &&
        groups.map((status) => (
          <Group
            key={status}
            status={status}
            shown={shown}
            onEdit={(goal) => {
              setDialog({ goal });
            }}
            onChanged={put}
            onStale={reload}
          />
        ))}
      {dialog && shown && (
        <GoalDialog
          student={student}
          {...(dialog.goal && { goal: dialog.goal })}
          ladders={shown.ladders}
          areas={[...new Set(shown.goals.map(({ area }) => area))]}
          onSaved={put}
          onClose={() => {
            setDialog(undefined);
          }}
        />
      )}
    </>
  );
}

interface GroupProps {
  readonly status: GoalStatus;
  readonly shown: Shown;
  readonly onEdit: (goal: Goal) => void;
  readonly onChanged: (goal: Goal) => void;
  readonly onStale: () => void;
}

function Group({ status, shown, ...events }: GroupProps) {
  const t = useTexts(goalTexts);
  const goals = shown.goals.filter((goal) => goal.status === status);
  if (goals.length === 0) return null;
  return (
    <section className="goals-group" aria-labelledby={`goals-${status}`}>
      <h2 id={`goals-${status}`}>{t(`group.${status}`)}</h2>
      <ul className="goals-list">
        {goals.map((goal) => (
          <GoalLine key={goal.id} goal={goal} ladders={shown.ladders} {...events} />
        ))}
      </ul>
    </section>
  );
}

function To({ page, children }: { readonly page: string; readonly children: string }) {
  return (
    <ButtonLink
      variant="quiet"
      href={page}
      onClick={(event) => {
        event.preventDefault();
        go(page);
      }}
    >
      {children}
    </ButtonLink>
  );
}
