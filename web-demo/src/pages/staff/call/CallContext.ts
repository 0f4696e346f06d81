import { createContext, use, useCallback } from 'react';
import type { Call, CallSnapshot, Participant, Readable, Scouted } from '../../../call';
import { useName } from '../../../i18n';
import type { SessionReport } from '../api/types';

interface CallInView {
  readonly call: Call;
  readonly snapshot: CallSnapshot;
  readonly session: SessionReport;
  /** What is known of the paths from here. */
  readonly scout: Readable<Scouted>;
}

export const CallContext = createContext<CallInView | null>(null);

/** The call whose page this is, as it stands now. */
export function useCall(): CallInView {
  const inView = use(CallContext);
  if (!inView) throw new Error('useCall is for the parts of a call page');
  return inView;
}

/** In the room, if perhaps without a connection at this moment. */
export function isInRoom({ state }: Participant): boolean {
  return state === 'joined' || state === 'reconnecting';
}

/** A participant's name in the page's language. */
export function useNameOf(): (participant: Pick<Participant, 'name'>) => string {
  const name = useName();
  return useCallback((participant) => name(participant.name), [name]);
}
