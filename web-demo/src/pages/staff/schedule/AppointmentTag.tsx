import { useFormats, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { StateTag, type IconName, type Tone } from '../../../ui';
import type { Appointment, AppointmentState } from '../api/types';
import { scheduleTexts } from '../texts/schedule';

const looks: Record<AppointmentState, { tone: Tone; icon: IconName }> = {
  scheduled: { tone: 'neutral', icon: 'clock' },
  in_progress: { tone: 'connected', icon: 'wave' },
  completed: { tone: 'neutral', icon: 'check' },
  cancelled: { tone: 'neutral', icon: 'close' },
  no_show: { tone: 'danger', icon: 'warning' },
};

/** The state of an appointment in a word; somebody who waits comes before anything else. */
export function AppointmentTag({ appointment }: { readonly appointment: Appointment }) {
  const t = useTexts(scheduleTexts);
  const words = useTexts(common);
  const { time } = useFormats();
  if (appointment.waiting > 0) {
    return (
      <StateTag tone="waiting" icon="person">
        {appointment.waiting_since
          ? words('waiting.since', { time: time(appointment.waiting_since) })
          : t('waiting.people', { count: appointment.waiting })}
      </StateTag>
    );
  }
  const { tone, icon } = looks[appointment.state];
  return (
    <StateTag tone={tone} icon={icon}>
      {t(`state.${appointment.state}`)}
    </StateTag>
  );
}
