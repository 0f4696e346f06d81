import { useCallback, useState } from 'react';
import { TrialBoard, type NoteDraft, type Prompter } from '../../../../records';
import { formatsFor } from '../../../../i18n';
import * as api from '../../api';
import { progress } from '../../api/progress';
import type { Goal, Ladder } from '../../api/goalTypes';
import type { SessionReport } from '../../api/types';
import { useMe } from '../../me';
import { noteDraftOf } from '../../records/notePort';
import { storedOf } from '../../records/scoring';
import { tapQueueOf } from '../../records/tapQueue';
import { recordsTrials } from '../../records/useTapQueue';
import { useLoad, type Loaded } from '../../useLoad';
import { pin, pinsOf, prompterIn, rememberPrompter } from './pins';

/** What one works on in a session: the student's goals, which of them are at hand, and what was tapped. */
export interface SessionWork {
  readonly board: TrialBoard;
  readonly note: NoteDraft;
  readonly session: string;
  readonly student: string;
  readonly loaded: Loaded<Plan>;
  readonly reload: () => void;
  /** Active goals that are pinned here. */
  readonly pinned: readonly Goal[];
  readonly pin: (ids: readonly string[]) => void;
  readonly current: Goal | undefined;
  readonly choose: (goal: string) => void;
  /** Who gives the help in this session; undefined while nobody said. */
  readonly prompter: Prompter | undefined;
  readonly choosePrompter: (who: Prompter | undefined) => void;
}

export interface Plan {
  readonly active: readonly Goal[];
  readonly ladders: readonly Ladder[];
}

const nothing: Plan = { active: [], ladders: [] };

interface Desk {
  readonly session: string;
  readonly staff: string;
  readonly board: TrialBoard;
  readonly note: NoteDraft;
}

let desk: Desk | undefined;

/** Outlives the page of its call, so that after a sign-in in between one can still undo, and goes on writing. */
function deskOf(session: SessionReport, staff: string, timeZone: string): Desk {
  if (desk?.session === session.id && desk.staff === staff) return desk;
  desk?.board.close();
  const { dateOf } = formatsFor('en', 'latn', timeZone);
  const from = dateOf(session.opened_at ?? Date.now());
  const fetchStored = async () => {
    const { goals, ladders } = await progress(session.student.id, from, dateOf(Date.now()));
    return storedOf(goals, session.id, ladders);
  };
  const board = new TrialBoard(session.id, tapQueueOf(staff), fetchStored);
  desk = { session: session.id, staff, board, note: noteDraftOf(staff, session.appointment) };
  return desk;
}

async function planOf(student: string, signal: AbortSignal): Promise<Plan> {
  const [goals, ladders] = await Promise.all([api.goals(student, signal), api.ladders(signal)]);
  return { active: goals.filter(({ status }) => status === 'active'), ladders };
}

/** For who records; undefined for administrators. */
export function useSessionWork(session: SessionReport): SessionWork | undefined {
  const me = useMe();
  const records = recordsTrials(me);
  const student = session.student.id;
  const [ours] = useState(() => deskOf(session, me.id, me.clinic.time_zone));
  const { loaded, reload } = useLoad<Plan>(
    useCallback((signal) => (records ? planOf(student, signal) : Promise.resolve(nothing)), [student, records]),
  );
  const [chosen, setChosen] = useState<string>();
  const [pins, setPins] = useState<readonly string[]>();
  const [prompter, setPrompter] = useState(() => prompterIn(session.id));
  if (!records) return undefined;
  const active = loaded.state === 'ready' ? loaded.value.active : [];
  const ids = new Set(
    pins ??
      pinsOf(
        student,
        active.map(({ id }) => id),
      ),
  );
  const pinned = active.filter(({ id }) => ids.has(id));
  return {
    board: ours.board,
    note: ours.note,
    session: session.id,
    student,
    loaded,
    reload,
    pinned,
    pin: (wanted) => {
      pin(student, wanted);
      setPins(wanted);
    },
    current: pinned.find(({ id }) => id === chosen) ?? pinned[0],
    choose: setChosen,
    prompter,
    choosePrompter: (who) => {
      rememberPrompter(session.id, who);
      setPrompter(who);
    },
  };
}
