import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { Banner, Card } from '../../../ui';
import { isConflict } from '../api/http';
import { isRunning } from '../records/running';
import { recordTexts } from '../texts/records';
import { ConfirmForm } from './ConfirmForm';
import { sameAs } from './draft';
import { proposalWords } from './Proposed';
import type { RecordEvents, Shown } from './RecordPage';
import { SignButton } from './SignButton';

interface WritingProps extends RecordEvents {
  readonly shown: Shown;
  readonly writes: boolean;
}

/** The way from what the journal says to the signature, for whoever writes this record. */
export function Writing({ shown, writes, onWritten, onStale }: WritingProps) {
  const t = useTexts(recordTexts);
  const [conflicting, setConflicting] = useState(false);
  const { record, appointment } = shown;
  const written = record.record;
  const changed =
    written !== undefined && !sameAs(record.proposed, written.proposed.attendance, written.proposed.minutes);
  if (!writes) return <Banner>{t('read.only')}</Banner>;
  if (isRunning(appointment)) {
    return (
      <Banner tone="waiting" title={t('running')}>
        {t('running.words')}
      </Banner>
    );
  }
  const events = {
    onWritten: (next: typeof record) => {
      setConflicting(false);
      onWritten(next);
    },
    onRefused: (problem: unknown) => {
      if (!isConflict(problem)) return;
      setConflicting(true);
      onStale();
    },
  };
  return (
    <Card aria-labelledby="writing" className="record-card">
      <h2 id="writing">{t(written ? 'confirm.anew' : 'confirm')}</h2>
      {conflicting && (
        <Banner tone="danger" role="alert">
          {t('conflict')}
        </Banner>
      )}
      {changed && (
        <Banner tone="waiting" title={t('changed')}>
          {t('changed.words', { before: proposalWords(t, written.proposed) })}
        </Banner>
      )}
      {written && !changed && <SignButton appointment={appointment.id} written={written} {...events} />}
      {/* Another state of the record is another form: what was typed belongs to what was seen. */}
      <ConfirmForm
        key={`${String(written?.version)} ${record.proposed.attendance ?? ''} ${record.proposed.minutes}`}
        record={record}
        {...events}
      />
    </Card>
  );
}
