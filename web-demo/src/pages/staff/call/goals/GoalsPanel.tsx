import { useState, useSyncExternalStore } from 'react';
import { useTexts } from '../../../../i18n';
import { Button, EmptyState, Icon } from '../../../../ui';
import { Loading } from '../../Loading';
import { SaveState } from '../../records/SaveState';
import { noteTexts } from '../../texts/notes';
import { tapTexts } from '../../texts/taps';
import { Panel } from '../Panel';
import { GoalCard } from './GoalCard';
import './GoalsPanel.css';
import { GoalTabs } from './GoalTabs';
import { PinDialog } from './PinDialog';
import { NoteView } from './NoteView';
import { keysLineOf, useGoalKeys } from './useGoalKeys';
import type { Plan, SessionWork } from './useSessionWork';
import { useTap } from './useTap';

interface GoalsPanelProps {
  readonly work: SessionWork;
  /** Whether single keys do something. */
  readonly shortcuts: boolean;
}

/** What is worked on, one press for each try. */
export function GoalsPanel({ work, shortcuts }: GoalsPanelProps) {
  const t = useTexts(tapTexts);
  const notes = useTexts(noteTexts);
  const { loaded, reload } = work;
  const [writing, setWriting] = useState(false);
  if (writing) {
    return (
      <Panel title={notes('note')} className="goals">
        <NoteView
          note={work.note}
          onBack={() => {
            setWriting(false);
          }}
        />
      </Panel>
    );
  }
  return (
    <Panel title={t('goals')} className="goals">
      <SaveState />
      <Loading loaded={loaded} failed={t('load.failed')} onRetry={reload} />
      {loaded.state === 'ready' && <Goals work={work} plan={loaded.value} shortcuts={shortcuts} />}
      <Button
        icon="note"
        onClick={() => {
          setWriting(true);
        }}
      >
        {notes('note.open')}
      </Button>
    </Panel>
  );
}

function Goals({ work, plan, shortcuts }: GoalsPanelProps & { readonly plan: Plan }) {
  const t = useTexts(tapTexts);
  const [choosing, setChoosing] = useState(false);
  // What undo takes back changes with every tap.
  useSyncExternalStore(work.board.subscribe, work.board.getSnapshot);
  const taps = useTap(work);
  useGoalKeys(shortcuts, work, plan.ladders, taps);
  const { current, board } = work;
  if (plan.active.length === 0) {
    return (
      <EmptyState icon="goal" title={t('goals.none')} action={<GoalsPage student={work.student} />}>
        <p className="small">{t('goals.none.hint')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {current ? (
        <>
          <GoalTabs work={work} ladders={plan.ladders} />
          <GoalCard goal={current} ladders={plan.ladders} board={board} taps={taps} />
          {shortcuts && (
            <p className="goal-keys soft small">
              {t(keysLineOf(current, plan.ladders))} {t('keys.off')}
            </p>
          )}
        </>
      ) : (
        <EmptyState icon="goal" title={t('pinned.none')}>
          <p className="small">{t('pinned.none.hint')}</p>
        </EmptyState>
      )}
      <div className="goal-tools">
        <Button
          variant="quiet"
          onClick={() => {
            setChoosing(true);
          }}
        >
          {t('pinned.choose')}
        </Button>
        <GoalsPage student={work.student} />
      </div>
      {choosing && (
        <PinDialog
          work={work}
          active={plan.active}
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}

/** In a tab of its own: the call goes on here. */
function GoalsPage({ student }: { readonly student: string }) {
  const t = useTexts(tapTexts);
  return (
    <a className="goal-link" href={`/goals/${student}`} target="_blank" rel="noreferrer">
      {t('goals.page')} <span className="visually-hidden">({t('new.tab')})</span>
      <Icon name="forward" size={18} />
    </a>
  );
}
