import { useCallback } from 'react';
import { useTexts } from '../../../i18n';
import * as api from '../api';
import type { AppointmentRecord } from '../api/progressTypes';
import type { SessionReport } from '../api/types';
import { Loading } from '../Loading';
import { EventLines } from '../report/EventLines';
import { recordTexts } from '../texts/records';
import { useLoad } from '../useLoad';

/** The entries of the journal that minutes and attendance were read from, in words. */
export function Evidence({ evidence }: Pick<AppointmentRecord, 'evidence'>) {
  const t = useTexts(recordTexts);
  // As a text, so that the same sessions are not asked for again.
  const sessions = [...new Set(evidence.map(({ session }) => session))].join(' ');
  const { loaded, reload } = useLoad<readonly SessionReport[]>(
    useCallback((signal) => Promise.all(sessions.split(' ').map((id) => api.session(id, signal))), [sessions]),
  );
  const isEvidence = (session: string, seq: number) =>
    evidence.some((each) => each.session === session && each.seq === seq);
  return (
    <>
      <Loading loaded={loaded} failed={t('evidence.failed')} onRetry={reload} />
      {loaded.state === 'ready' &&
        loaded.value.map(({ id, events, attendance }) => (
          <EventLines key={id} events={events.filter(({ seq }) => isEvidence(id, seq))} attendance={attendance} />
        ))}
    </>
  );
}
