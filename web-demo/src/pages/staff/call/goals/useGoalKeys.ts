import type { Goal, Ladder } from '../../api/goalTypes';
import { helpOf, scoringOf } from '../../records/scoring';
import { useShortcuts } from '../useShortcuts';
import { usualLevel } from './pins';
import type { SessionWork } from './useSessionWork';
import type { Taps } from './useTap';

type Keys = Readonly<Record<string, () => void>>;

function keysOf(goal: Goal, ladders: readonly Ladder[], taps: Taps): Keys {
  const { tap, toggle } = taps;
  if (goal.measure === 'rating') return {};
  if (goal.measure === 'duration' || goal.measure === 'frequency') {
    const more = () => {
      if (goal.measure === 'duration') toggle(goal);
      else tap(goal, { value: 1 });
    };
    return { '+': more, '=': more };
  }
  const correct = () => {
    tap(goal, { result: 'correct' });
  };
  return {
    '+': correct,
    // Where + needs a second key.
    '=': correct,
    '-': () => {
      tap(goal, { result: 'incorrect' });
    },
    KeyN: () => {
      tap(goal, { result: 'no_response' });
    },
    ...helpKeys(goal, ladders, taps),
  };
}

function helpKeys(goal: Goal, ladders: readonly Ladder[], { help, prompter, choosePrompter }: Taps): Keys {
  const offered = helpOf(goal, ladders).map(({ id }) => id);
  const level = usualLevel(goal.id, offered);
  if (level === undefined) return {};
  return {
    KeyP: () => {
      help(goal, level);
    },
    KeyH: () => {
      choosePrompter(prompter === 'helper' ? 'therapist' : 'helper');
    },
  };
}

/** Single keys for the goal that is worked on, while the goals are shown. */
export function useGoalKeys(
  on: boolean,
  { pinned, current, choose }: SessionWork,
  ladders: readonly Ladder[],
  taps: Taps,
) {
  const digits = pinned.map(({ id }, at): [string, () => void] => [
    `Digit${at + 1}`,
    () => {
      choose(id);
    },
  ]);
  const undo = { KeyU: taps.undo };
  useShortcuts(on, { ...(current && keysOf(current, ladders, taps)), ...undo, ...Object.fromEntries(digits) });
}

/** The line that says them. */
export function keysLineOf(goal: Goal, ladders: readonly Ladder[]) {
  if (scoringOf(goal, ladders).kind === 'share') return 'keys.share';
  if (goal.measure === 'rating') return 'keys.rating';
  return goal.measure === 'duration' ? 'keys.duration' : 'keys.frequency';
}
