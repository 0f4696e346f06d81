import { useTexts } from '../../../i18n';
import type { NoteDraft } from '../../../records';
import { Banner, showToast, TextArea } from '../../../ui';
import type { AppointmentRecord } from '../api/progressTypes';
import * as records from '../api/records';
import { Refused } from '../Refused';
import { noteTexts } from '../texts/notes';
import { recordTexts } from '../texts/records';
import { useSend } from '../useSend';
import { AskFirst } from './AskFirst';
import { longestAddendum } from './draft';
import { DropWords } from './DropWords';
import { WordsHere } from './WordsHere';

interface LateWordsProps {
  readonly appointment: string;
  readonly note: NoteDraft;
  readonly mine: string;
  /** The note as it was signed. */
  readonly theirs: string;
  /** Undefined for who may not add to the record. */
  readonly onAdded: ((record: AppointmentRecord) => void) | undefined;
}

/** Words that were not saved before the record was signed: they can be an addendum. */
export function LateWords({ appointment, note, mine, theirs, onAdded }: LateWordsProps) {
  const t = useTexts(noteTexts);
  const recordWords = useTexts(recordTexts);
  const { busy, problem, send } = useSend();
  const addendum = mine.trim();
  const fits = addendum.length <= longestAddendum;
  const way = !onAdded ? 'left.signed.copy' : fits ? 'left.signed' : 'left.signed.long';
  const add = () => {
    send(
      () => records.addAddendum(appointment, addendum),
      (next) => {
        note.discard();
        onAdded?.(next);
        showToast(recordWords('addendum.added'));
      },
    );
  };
  return (
    <>
      <Banner tone="waiting" title={t('left.words')}>
        {t(way, { most: longestAddendum })}
      </Banner>
      <Refused problem={problem} />
      {theirs && <TextArea label={t('left.there')} readOnly rows={4} value={theirs} />}
      <WordsHere words={mine}>
        {onAdded && fits && (
          <AskFirst
            words={t('left.add')}
            variant="primary"
            title={t('left.add.ask')}
            confirm={t('left.add')}
            busy={busy}
            onConfirm={add}
          >
            {recordWords('addendum.hint')}
          </AskFirst>
        )}
        <DropWords note={note} />
      </WordsHere>
    </>
  );
}
