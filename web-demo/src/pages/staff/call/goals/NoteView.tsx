import { useEffect, useSyncExternalStore } from 'react';
import { useFormats, useTexts } from '../../../../i18n';
import type { NoteDraft, NoteSnapshot } from '../../../../records';
import { common } from '../../../../i18n/common';
import { Banner, Button, Icon, Spinner, TextArea } from '../../../../ui';
import { longestNote } from '../../api/notes';
import { noteTexts } from '../../texts/notes';

interface NoteViewProps {
  readonly note: NoteDraft;
  readonly onBack: () => void;
}

/** One's own note about the appointment, saved as it is written. */
export function NoteView({ note, onBack }: NoteViewProps) {
  const t = useTexts(noteTexts);
  const words = useTexts(common);
  const snapshot = useSyncExternalStore(note.subscribe, note.getSnapshot);
  const { standing, text } = snapshot;
  useEffect(() => {
    if (note.getSnapshot().standing === 'loading') void note.load();
    else note.nudge();
  }, [note]);
  return (
    <div className="note">
      <Button variant="quiet" icon="backward" onClick={onBack}>
        {t('back')}
      </Button>
      {standing === 'loading' && <Spinner />}
      {standing === 'failed' ? (
        <Banner
          tone="danger"
          role="alert"
          action={
            <Button
              onClick={() => {
                note.nudge();
              }}
            >
              {words('try.again')}
            </Button>
          }
        >
          {t('failed')}
        </Banner>
      ) : (
        <TextArea
          label={t('field')}
          hint={t('hint')}
          rows={8}
          maxLength={longestNote}
          disabled={standing === 'loading'}
          readOnly={standing === 'signed'}
          value={text}
          onChange={(event) => {
            note.edit(event.target.value);
          }}
        />
      )}
      <NoteState note={note} snapshot={snapshot} />
    </div>
  );
}

function NoteState({ note, snapshot }: { readonly note: NoteDraft; readonly snapshot: NoteSnapshot }) {
  const t = useTexts(noteTexts);
  const { time } = useFormats();
  const { standing, savedAt, theirs } = snapshot;
  switch (standing) {
    case 'loading':
    case 'failed':
      return null;
    case 'saved':
    case 'unsaved':
    case 'saving':
      return (
        <p className="save-line soft small">
          <Icon name={standing === 'saved' ? 'check' : 'clock'} size={16} />
          {standing !== 'saved' ? t('saving') : savedAt ? t('saved', { time: time(savedAt) }) : t('saved.never')}
        </p>
      );
    case 'waiting':
    case 'signed_out':
      return (
        <Banner tone="waiting" icon="clock" role="status" title={t('unsaved')}>
          {t(standing === 'waiting' ? 'unsaved.hint' : 'signed.out')}
        </Banner>
      );
    case 'signed':
      return <Banner icon="lock">{t(theirs === undefined ? 'signed' : 'signed.left')}</Banner>;
    case 'refused':
      return (
        <Banner tone="danger" role="alert">
          {t('refused')}
        </Banner>
      );
    case 'conflict':
      return <Conflict note={note} theirs={theirs ?? ''} />;
  }
}

function Conflict({ note, theirs }: { readonly note: NoteDraft; readonly theirs: string }) {
  const t = useTexts(noteTexts);
  return (
    <Banner
      tone="waiting"
      role="alert"
      title={t('conflict')}
      action={
        <div className="save-actions">
          {theirs && (
            <Button
              onClick={() => {
                note.keepBoth();
              }}
            >
              {t('conflict.both')}
            </Button>
          )}
          <Button
            onClick={() => {
              note.keepMine();
            }}
          >
            {t('conflict.mine')}
          </Button>
          <Button
            onClick={() => {
              note.takeTheirs();
            }}
          >
            {t('conflict.theirs')}
          </Button>
        </div>
      }
    >
      <p>{t(theirs ? 'conflict.words' : 'conflict.empty')}</p>
      {theirs && (
        <p className="note-theirs" dir="auto">
          {theirs}
        </p>
      )}
    </Banner>
  );
}
