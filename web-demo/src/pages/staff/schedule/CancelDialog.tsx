import { useFormats, useName, useTexts } from '../../../i18n';
import { showToast } from '../../../ui';
import * as api from '../api';
import type { Appointment } from '../api/types';
import { ConfirmDialog } from '../ConfirmDialog';
import { Refused } from '../Refused';
import { scheduleTexts } from '../texts/schedule';
import { useSend } from '../useSend';
import type { DialogEvents } from './AppointmentDialogs';

type CancelDialogProps = DialogEvents & { readonly appointment: Appointment };

/** Asks once, and says who is told. */
export function CancelDialog({ appointment, onClose, onChanged }: CancelDialogProps) {
  const t = useTexts(scheduleTexts);
  const name = useName();
  const formats = useFormats();
  const { busy, problem, send } = useSend();
  const cancel = () => {
    send(
      () => api.cancelAppointment(appointment.id),
      (cancelled) => {
        onChanged(cancelled);
        onClose();
        showToast(t('cancelled'));
      },
    );
  };
  return (
    <ConfirmDialog
      title={t('cancel.title')}
      confirm={t('cancel.appointment')}
      keep={t('cancel.keep')}
      busy={busy}
      onConfirm={cancel}
      onClose={onClose}
    >
      <Refused problem={problem} />
      <p>
        {t.rich('cancel.words', {
          student: name(appointment.student.name),
          day: formats.day(appointment.date),
          time: formats.time(appointment.starts_at),
        })}
      </p>
    </ConfirmDialog>
  );
}
