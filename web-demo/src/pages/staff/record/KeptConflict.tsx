import { useTexts } from '../../../i18n';
import { bothOf, type NoteDraft } from '../../../records';
import { Banner, Button, TextArea } from '../../../ui';
import { longestNote } from '../api/notes';
import { noteTexts } from '../texts/notes';
import { AskFirst } from './AskFirst';
import { WordsHere } from './WordsHere';

interface KeptConflictProps {
  readonly note: NoteDraft;
  readonly mine: string;
  readonly theirs: string;
}

/** What this device has and what another one saved meanwhile: both are shown, and neither goes before somebody says so. */
export function KeptConflict({ note, mine, theirs }: KeptConflictProps) {
  const t = useTexts(noteTexts);
  const fits = bothOf(theirs, mine).length <= longestNote;
  return (
    <>
      <Banner tone="waiting" title={t('left.words')}>
        {t(fits ? 'left.conflict' : 'left.conflict.long', { most: longestNote })}
      </Banner>
      {theirs ? (
        <TextArea label={t('left.there')} readOnly rows={4} value={theirs} />
      ) : (
        <p className="soft">{t('conflict.empty')}</p>
      )}
      <WordsHere words={mine}>
        {fits && theirs && (
          <Button
            variant="primary"
            onClick={() => {
              note.keepBoth();
            }}
          >
            {t('conflict.both')}
          </Button>
        )}
        <AskFirst
          words={t('conflict.mine')}
          title={t('replace.ask')}
          confirm={t('replace')}
          onConfirm={() => {
            note.keepMine();
          }}
        >
          {t('replace.words')}
        </AskFirst>
        <AskFirst
          words={t('conflict.theirs')}
          title={t('drop.ask')}
          confirm={t('drop')}
          onConfirm={() => {
            note.takeTheirs();
          }}
        >
          {t('drop.words')}
        </AskFirst>
      </WordsHere>
    </>
  );
}
