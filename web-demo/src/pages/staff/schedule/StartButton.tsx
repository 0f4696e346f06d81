import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { Button, showToast } from '../../../ui';
import * as api from '../api';
import type { Appointment } from '../api/types';
import { useProblemText } from '../problems';
import { go } from '../router';
import { scheduleTexts } from '../texts/schedule';

/** Opens the session of an appointment, or goes back to the one that is open. Nothing where this person may do neither. */
export function StartButton({ appointment }: { readonly appointment: Appointment }) {
  const t = useTexts(scheduleTexts);
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const { state, session, may } = appointment;
  if (state === 'in_progress' && session) {
    return (
      <Button
        variant="primary"
        icon="wave"
        onClick={() => {
          go(`/session/${session}`);
        }}
      >
        {t('return.to.session')}
      </Button>
    );
  }
  if (state !== 'scheduled' || !may.start) return null;
  const start = () => {
    setBusy(true);
    api.startSession(appointment.id).then(
      (started) => {
        go(`/session/${started.session}`);
      },
      (problem: unknown) => {
        setBusy(false);
        showToast(problemText(problem), 'danger');
      },
    );
  };
  return (
    <Button variant="primary" size="call" icon="microphone" busy={busy} onClick={start}>
      {t('start.session')}
    </Button>
  );
}
