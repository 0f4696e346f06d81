import { useSyncExternalStore } from 'react';
import { useFormats, useTexts } from '../../../i18n';
import type { NoteDraft, NoteSnapshot } from '../../../records';
import { Banner, Card, Icon } from '../../../ui';
import type { AppointmentRecord } from '../api/progressTypes';
import { useMe } from '../me';
import { useNotesLeft } from '../records/useNotesLeft';
import { recordsTrials } from '../records/useTapQueue';
import { noteTexts } from '../texts/notes';
import { KeptConflict } from './KeptConflict';
import { LateWords } from './LateWords';
import { StuckWords } from './StuckWords';

interface KeptNoteProps {
  readonly appointment: string;
  /** For who may add to the record when it is signed. */
  readonly onAdded?: (record: AppointmentRecord) => void;
}

/**
 * Words about an appointment that this device has and the server does not, because the network was away until the session was over:
 * what is to become of them. Nothing where there are none, or where they could be saved without a question.
 */
export function KeptNote(props: KeptNoteProps) {
  return recordsTrials(useMe()) ? <Kept {...props} /> : null;
}

function Kept(props: KeptNoteProps) {
  const left = useNotesLeft().find(({ appointment }) => appointment === props.appointment);
  return left ? <Left {...props} note={left.note} /> : null;
}

type LeftProps = KeptNoteProps & { readonly note: NoteDraft };

function Left(props: LeftProps) {
  const t = useTexts(noteTexts);
  const { note } = props;
  const snapshot = useSyncExternalStore(note.subscribe, note.getSnapshot);
  if (snapshot.standing === 'loading') return null;
  return (
    <Card aria-labelledby="kept-note" className="record-card">
      <h2 id="kept-note">{t('left')}</h2>
      <Decision {...props} snapshot={snapshot} />
    </Card>
  );
}

function Decision({ appointment, note, onAdded, snapshot }: LeftProps & { readonly snapshot: NoteSnapshot }) {
  const t = useTexts(noteTexts);
  const { standing, text, theirs = '', savedAt } = snapshot;
  switch (standing) {
    case 'loading':
      return null;
    case 'saved':
    case 'unsaved':
    case 'saving':
      return <Saving saved={standing === 'saved'} savedAt={savedAt} />;
    case 'waiting':
    case 'signed_out':
      return (
        <Banner tone="waiting" icon="clock" role="status" title={t('left.words')}>
          {t(standing === 'waiting' ? 'left.waiting' : 'signed.out')}
        </Banner>
      );
    case 'conflict':
      return <KeptConflict note={note} mine={text} theirs={theirs} />;
    case 'signed':
      return <LateWords appointment={appointment} note={note} mine={text} theirs={theirs} onAdded={onAdded} />;
    case 'refused':
    case 'failed':
      return <StuckWords note={note} words={text} why={standing} />;
  }
}

function Saving({ saved, savedAt }: { readonly saved: boolean; readonly savedAt: string | undefined }) {
  const t = useTexts(noteTexts);
  const { time } = useFormats();
  return (
    <p className="save-line soft small" role="status">
      <Icon name={saved ? 'check' : 'clock'} size={16} />
      {!saved ? t('saving') : savedAt ? t('saved', { time: time(savedAt) }) : t('saved.never')}
    </p>
  );
}
