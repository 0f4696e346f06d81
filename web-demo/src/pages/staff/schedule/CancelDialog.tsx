import { useState } from 'react';
import { useFormats, useName, useTexts } from '../../../i18n';
import { Banner, Button, Dialog, showToast } from '../../../ui';
import * as api from '../api';
import type { Appointment } from '../api/types';
import { useProblemText } from '../problems';
import { scheduleTexts } from '../texts/schedule';
import type { DialogEvents } from './AppointmentDialogs';

type CancelDialogProps = DialogEvents & { readonly appointment: Appointment };

/** Asks once, and says who is told. */
export function CancelDialog({ appointment, onClose, onChanged }: CancelDialogProps) {
  const t = useTexts(scheduleTexts);
  const name = useName();
  const formats = useFormats();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const cancel = () => {
    setBusy(true);
    api.cancelAppointment(appointment.id).then(
      (cancelled) => {
        onChanged(cancelled);
        onClose();
        showToast(t('cancelled'));
      },
      (refused: unknown) => {
        setBusy(false);
        setProblem(refused);
      },
    );
  };
  return (
    <Dialog
      title={t('cancel.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel.keep')}</Button>
          <Button variant="danger" busy={busy} onClick={cancel}>
            {t('cancel.appointment')}
          </Button>
        </>
      }
    >
      {problem !== undefined && (
        <Banner tone="danger" role="alert">
          {problemText(problem)}
        </Banner>
      )}
      <p>
        {t.rich('cancel.words', {
          student: name(appointment.student.name),
          day: formats.day(appointment.date),
          time: formats.time(appointment.starts_at),
        })}
      </p>
    </Dialog>
  );
}
