import { useFormats, useName, useTexts } from '../../../i18n';
import { StateTag } from '../../../ui';
import { PageLink } from '../PageLink';
import { endsAt } from '../schedule/agenda';
import { recordTexts } from '../texts/records';
import type { Shown } from './RecordPage';

/** Whose appointment it was and when, how it stands with its record, and where to look besides. */
export function RecordHead({ shown: { appointment, record } }: { readonly shown: Shown }) {
  const t = useTexts(recordTexts);
  const name = useName();
  const formats = useFormats();
  const { student, therapist, session, session_state } = appointment;
  return (
    <header className="record-head">
      <h1>{t.rich('title.of', { student: name(student.name) })}</h1>
      <p>
        {t('when', {
          day: formats.day(appointment.date),
          from: formats.time(appointment.starts_at),
          to: formats.time(endsAt(appointment)),
          minutes: appointment.minutes,
        })}{' '}
        <span className="soft">· {t.rich('with', { therapist: name(therapist.name) })}</span>
      </p>
      <p>
        <RecordState signed={record.record?.signed_at !== undefined} written={record.record !== undefined} />
      </p>
      <div className="record-links">
        <PageLink page={`/progress/${student.id}`} icon="trend">
          {t('to.progress')}
        </PageLink>
        {session && session_state === 'ended' && (
          <PageLink page={`/session/${session}/report`} icon="wave">
            {t('to.report')}
          </PageLink>
        )}
      </div>
    </header>
  );
}

/** In a word: none, a draft, signed. */
export function RecordState({ signed, written }: { readonly signed: boolean; readonly written: boolean }) {
  const t = useTexts(recordTexts);
  if (signed) {
    return (
      <StateTag tone="active" icon="lock">
        {t('state.signed')}
      </StateTag>
    );
  }
  return (
    <StateTag tone="waiting" icon="clock">
      {t(written ? 'state.draft' : 'state.none')}
    </StateTag>
  );
}
