import { useSyncExternalStore } from 'react';
import { useName, useTexts } from '../../../../i18n';
import { scoreIn } from '../../../../records';
import type { Goal, Ladder } from '../../api/goalTypes';
import { helpOf, levelsOf, scoringOf } from '../../records/scoring';
import { tapTexts } from '../../texts/taps';
import { ResultPad } from './ResultPad';
import { TapButton } from './TapButton';
import { useScoreWords } from './useScoreWords';
import type { SessionWork } from './useSessionWork';
import type { Taps } from './useTap';
import { CountPad, DurationPad, RatingPad, RunningTime } from './ValuePads';

interface GoalCardProps {
  readonly goal: Goal;
  readonly ladders: readonly Ladder[];
  readonly board: SessionWork['board'];
  readonly taps: Taps;
}

/** The goal that is worked on: what it says, how it stands now, and the buttons. */
export function GoalCard({ goal, ladders, board, taps }: GoalCardProps) {
  const t = useTexts(tapTexts);
  const nameOf = useName();
  const scoreWords = useScoreWords();
  const snapshot = useSyncExternalStore(board.subscribe, board.getSnapshot);
  const scoring = scoringOf(goal, ladders);
  const words = scoreWords(goal, scoreIn(snapshot, goal.id, scoring), scoring);
  const counts = levelsOf(goal, ladders).find(({ id }) => id === goal.criterion.level);
  return (
    <div className="goal-now">
      <h3 className="goal-text">
        <bdi>{nameOf(goal.text)}</bdi>
      </h3>
      <p className="goal-score">
        <strong>{words.value}</strong> <span className="soft">{words.of}</span>
      </p>
      {counts && <p className="goal-counts soft small">{t.rich('counts.to', { level: nameOf(counts.name) })}</p>}
      <Pad goal={goal} ladders={ladders} taps={taps} since={snapshot.running.get(goal.id)} />
    </div>
  );
}

function Pad({ goal, ladders, taps, since }: Omit<GoalCardProps, 'board'> & { readonly since: number | undefined }) {
  switch (goal.measure) {
    case 'percent_correct':
    case 'interval':
    case 'task_steps':
      return (
        <ResultPad key={goal.id} goal={goal} help={helpOf(goal, ladders)} taps={taps}>
          <Undo taps={taps} />
        </ResultPad>
      );
    case 'frequency':
      return (
        <div className="tap-grid">
          <CountPad goal={goal} taps={taps} />
          <Undo taps={taps} />
        </div>
      );
    case 'duration':
      return (
        <>
          {since !== undefined && <RunningTime since={since} />}
          <div className="tap-grid">
            <DurationPad goal={goal} taps={taps} running={since !== undefined} />
            <Undo taps={taps} />
          </div>
        </>
      );
    case 'rating':
      return (
        <>
          <RatingPad key={goal.id} goal={goal} taps={taps} />
          <Undo taps={taps} />
        </>
      );
  }
}

/** Takes the last try back, at whichever goal it was. */
function Undo({ taps }: { readonly taps: Taps }) {
  const t = useTexts(tapTexts);
  return (
    <TapButton icon="undo" disabled={taps.last === undefined} onClick={taps.undo}>
      {taps.last === undefined ? t('undo') : t.rich('undo.what', { what: taps.last })}
    </TapButton>
  );
}
