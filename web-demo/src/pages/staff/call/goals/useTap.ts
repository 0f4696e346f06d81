import { useName, useTexts } from '../../../../i18n';
import { scoreIn, type Prompter, type TrialContent } from '../../../../records';
import { announce, showToast } from '../../../../ui';
import type { Goal, Ladder } from '../../api/goalTypes';
import { levelsOf, scoringOf } from '../../records/scoring';
import { tapTexts } from '../../texts/taps';
import { useTrialWords } from './trialWords';
import { useScoreWords } from './useScoreWords';
import type { SessionWork } from './useSessionWork';

export interface Taps {
  readonly tap: (goal: Goal, content: TrialContent) => void;
  /** Correct with so much help, by whoever gives it in this session. */
  readonly help: (goal: Goal, level: string) => void;
  /** Who gives it; undefined while nobody said. */
  readonly prompter: Prompter | undefined;
  readonly choosePrompter: (who: Prompter | undefined) => void;
  /** Starts or stops a goal's stopwatch. */
  readonly toggle: (goal: Goal) => void;
  readonly undo: () => void;
  /** What `undo` takes back, in words; undefined when there is nothing. */
  readonly last: string | undefined;
}

/** Records what is tapped, and says what has become of it. */
export function useTap({ board, loaded, pinned, prompter, choosePrompter }: SessionWork): Taps {
  const t = useTexts(tapTexts);
  const nameOf = useName();
  const trialWords = useTrialWords();
  const scoreWords = useScoreWords();
  const { active, ladders } = loaded.state === 'ready' ? loaded.value : { active: pinned, ladders: [] as Ladder[] };
  const goalOf = (id: string) => active.find((each) => each.id === id);
  const unaided = (goal: Goal) => levelsOf(goal, ladders)[0]?.id;
  const say = (goal: Goal, what: string) => {
    const score = scoreIn(board.getSnapshot(), goal.id, scoringOf(goal, ladders));
    announce(t('score.said', { what, score: scoreWords(goal, score, scoringOf(goal, ladders)).of }));
  };
  const full = () => {
    showToast(t('full'), 'danger');
  };
  const last = board.last();
  const lastGoal = last && goalOf(last.goal);
  const tap = (goal: Goal, content: TrialContent) => {
    if (!board.tap(goal.id, content)) {
      full();
      return;
    }
    const made = board.last();
    if (made) say(goal, trialWords(made, goal, unaided(goal)));
  };
  return {
    tap,
    help: (goal, level) => {
      tap(goal, { result: 'correct', level, ...(prompter && { prompt_by: prompter }) });
    },
    prompter,
    choosePrompter: (who) => {
      choosePrompter(who);
      announce(t('who.said', { who: who ?? 'nobody' }));
    },
    toggle: (goal) => {
      const ran = board.getSnapshot().running.has(goal.id);
      if (!board.toggle(goal.id)) full();
      else if (ran) say(goal, t('stop'));
      else announce(t('start'));
    },
    undo: () => {
      const undone = board.undo();
      const goal = undone && goalOf(undone.goal);
      if (undone && goal) {
        showToast(t('undone', { what: trialWords(undone, goal, unaided(goal)), goal: nameOf(goal.text) }));
      } else announce(t('undo.none'));
    },
    last: last && lastGoal && trialWords(last, lastGoal, unaided(lastGoal)),
  };
}
