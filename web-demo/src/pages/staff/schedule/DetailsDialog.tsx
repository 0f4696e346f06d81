import { useFormats, useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Button, ButtonLink, Dialog, showToast, useNow } from '../../../ui';
import * as api from '../api';
import type { Appointment } from '../api/types';
import { useMe } from '../me';
import { PageLink } from '../PageLink';
import { recordsTrials } from '../records/useTapQueue';
import { useAction } from '../useAction';
import { scheduleTexts } from '../texts/schedule';
import { endsAt } from './agenda';
import type { OpenDialog } from './AppointmentDialogs';
import { AppointmentTag } from './AppointmentTag';
import { StartButton } from './StartButton';

interface DetailsDialogProps {
  readonly appointment: Appointment;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onClose: () => void;
  readonly onChanged: (appointment: Appointment) => void;
}

/** Everything about one appointment, and everything that can be done with it. */
export function DetailsDialog({ appointment, onOpen, onClose, onChanged }: DetailsDialogProps) {
  const name = useName();
  return (
    <Dialog title={<bdi>{name(appointment.student.name)}</bdi>} onClose={onClose}>
      <Facts appointment={appointment} />
      <div className="details-start">
        <StartButton appointment={appointment} />
      </div>
      <Actions appointment={appointment} onOpen={onOpen} onChanged={onChanged} />
    </Dialog>
  );
}

function Facts({ appointment }: { readonly appointment: Appointment }) {
  const t = useTexts(scheduleTexts);
  const words = useTexts(common);
  const name = useName();
  const formats = useFormats();
  const { starts_at, opens_at, state, therapist, guardians, date } = appointment;
  return (
    <div className="details">
      <p>
        <AppointmentTag appointment={appointment} />
      </p>
      <p>
        <strong>{formats.day(date)}</strong>
        <br />
        {t('span', { from: formats.time(starts_at), to: formats.time(endsAt(appointment)) })}
      </p>
      {state === 'scheduled' && <p className="soft">{t('opens.at', { time: formats.time(opens_at) })}</p>}
      <dl className="facts">
        <dt>{t('therapist')}</dt>
        <dd>
          <bdi>{name(therapist.name)}</bdi>
        </dd>
        {guardians.length > 0 && <dt>{t('guardians')}</dt>}
        {guardians.map((guardian) => (
          <dd key={guardian.id}>
            <bdi>{name(guardian.name)}</bdi> <span className="soft">· {words(`language.${guardian.language}`)}</span>
          </dd>
        ))}
      </dl>
    </div>
  );
}

function Actions({ appointment, onOpen, onChanged }: Omit<DetailsDialogProps, 'onClose'>) {
  const t = useTexts(scheduleTexts);
  const { id, student, state, session, session_state, may } = appointment;
  const me = useMe();
  const planned = state === 'scheduled';
  const now = useNow(15_000);
  return (
    <div className="details-actions">
      {session && session_state === 'ended' && (
        <PageLink page={`/session/${session}/report`} icon="wave">
          {t('timeline')}
        </PageLink>
      )}
      {recordsTrials(me) && (
        <PageLink page={`/goals/${student.id}`} icon="goal">
          {t('goals')}
        </PageLink>
      )}
      {hasRecord(appointment, now) && (
        <PageLink page={`/appointments/${id}/record`} icon="lock">
          {t('record')}
        </PageLink>
      )}
      <PageLink page={`/progress/${student.id}`} icon="trend">
        {t('progress')}
      </PageLink>
      {planned && (
        <ButtonLink href={api.calendarFile(id)} download icon="calendar">
          {t('calendar')}
        </ButtonLink>
      )}
      {planned && may.change && <NoShow appointment={appointment} onChanged={onChanged} />}
      {planned && may.change && (
        <>
          <Button
            icon="clock"
            onClick={() => {
              onOpen({ kind: 'move', id });
            }}
          >
            {t('move')}
          </Button>
          <Button
            icon="close"
            onClick={() => {
              onOpen({ kind: 'cancel', id });
            }}
          >
            {t('cancel.appointment')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Once it is over, however it went: what was delivered is to be signed. */
function hasRecord(appointment: Appointment, now: number): boolean {
  const { state } = appointment;
  return state !== 'cancelled' && (state === 'completed' || state === 'no_show' || endsAt(appointment) <= now);
}

/** Offered from the appointment's own time on. It can be started still, for those who come late. */
function NoShow({ appointment, onChanged }: Pick<DetailsDialogProps, 'appointment' | 'onChanged'>) {
  const t = useTexts(scheduleTexts);
  const { busy, run } = useAction();
  if (useNow(15_000) < Date.parse(appointment.starts_at)) return null;
  return (
    <Button
      icon="person"
      busy={busy}
      onClick={() => {
        run(async () => {
          onChanged(await api.markNoShow(appointment.id));
          showToast(t('no.show.marked'));
        });
      }}
    >
      {t('no.show.mark')}
    </Button>
  );
}
