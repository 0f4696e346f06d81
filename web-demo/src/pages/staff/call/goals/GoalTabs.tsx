import { useSyncExternalStore } from 'react';
import { useFormats, useName, useTexts } from '../../../../i18n';
import { scoreIn } from '../../../../records';
import type { Ladder } from '../../api/goalTypes';
import { scoringOf } from '../../records/scoring';
import { tapTexts } from '../../texts/taps';
import { useScoreWords } from './useScoreWords';
import type { SessionWork } from './useSessionWork';

/** The pinned goals, each with its digit and how it stands; one of them is worked on. */
export function GoalTabs({ work, ladders }: { readonly work: SessionWork; readonly ladders: readonly Ladder[] }) {
  const t = useTexts(tapTexts);
  const nameOf = useName();
  const { number } = useFormats();
  const scoreWords = useScoreWords();
  const { board, pinned, current, choose } = work;
  const snapshot = useSyncExternalStore(board.subscribe, board.getSnapshot);
  return (
    <ul className="goal-tabs" aria-label={t('pinned')}>
      {pinned.map((goal, at) => {
        const scoring = scoringOf(goal, ladders);
        return (
          <li key={goal.id}>
            <button
              type="button"
              className="goal-tab"
              aria-pressed={goal === current}
              onClick={() => {
                choose(goal.id);
              }}
            >
              <span className="goal-digit" aria-hidden="true">
                {number(at + 1)}
              </span>
              <span className="goal-tab-text">
                <bdi>{nameOf(goal.text)}</bdi>
              </span>
              <span className="goal-tab-value">
                {scoreWords(goal, scoreIn(snapshot, goal.id, scoring), scoring).value}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
