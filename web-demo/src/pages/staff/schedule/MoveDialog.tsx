import { useCallback, useState, type SyntheticEvent } from 'react';
import { useName, useTexts } from '../../../i18n';
import { Dialog, showInvalid, showToast } from '../../../ui';
import * as api from '../api';
import { isConflict } from '../api/http';
import type { Appointment } from '../api/types';
import { Form } from '../Form';
import { Refused } from '../Refused';
import { scheduleTexts } from '../texts/schedule';
import { useLoad } from '../useLoad';
import { useSend } from '../useSend';
import type { DialogEvents } from './AppointmentDialogs';
import { TherapistSelect } from './TherapistSelect';
import { TimeFields, type PlannedTime } from './TimeFields';
import { usePlanProblem } from './usePlanProblem';

type MoveDialogProps = DialogEvents & { readonly appointment: Appointment };

/** Another time, length or therapist for an appointment; its links stay the same. */
export function MoveDialog({ appointment, onClose, onChanged, onStale }: MoveDialogProps) {
  const t = useTexts(scheduleTexts);
  const name = useName();
  const planProblem = usePlanProblem();
  const { loaded } = useLoad(useCallback((signal) => api.therapists(signal), []));
  const [when, setWhen] = useState<PlannedTime>(appointment);
  const [therapist, setTherapist] = useState(appointment.therapist.id);
  const [checked, setChecked] = useState(false);
  const { busy, problem, send } = useSend();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    if (busy || !when.date || !when.time) return;
    const { date, time, minutes } = when;
    send(
      () => api.changeAppointment(appointment.id, { version: appointment.version, date, time, minutes, therapist }),
      (moved) => {
        onChanged(moved);
        onClose();
        showToast(t('moved'));
      },
      (refused) => {
        if (isConflict(refused)) onStale();
      },
    );
  };
  return (
    <Dialog title={t('move.title')} onClose={onClose}>
      <Form submit={t('save.move')} busy={busy} onSubmit={submit} onBack={onClose}>
        <p className="soft">
          <bdi>{name(appointment.student.name)}</bdi>
        </p>
        <Refused problem={problem} say={planProblem} />
        <TimeFields value={when} checked={checked} onChange={setWhen} />
        <TherapistSelect
          therapists={loaded.state === 'ready' ? loaded.value : [appointment.therapist]}
          value={therapist}
          onChange={setTherapist}
        />
      </Form>
    </Dialog>
  );
}
