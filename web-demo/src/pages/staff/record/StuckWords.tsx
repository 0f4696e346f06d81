import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import type { NoteDraft } from '../../../records';
import { Banner, Button } from '../../../ui';
import { noteTexts } from '../texts/notes';
import { DropWords } from './DropWords';
import { WordsHere } from './WordsHere';

interface StuckWordsProps {
  readonly note: NoteDraft;
  readonly words: string;
  /** The server does not take them, or cannot be asked. */
  readonly why: 'refused' | 'failed';
}

/** Words that cannot be saved as things are: they can be read and copied, and tried again. */
export function StuckWords({ note, words, why }: StuckWordsProps) {
  const t = useTexts(noteTexts);
  const again = useTexts(common);
  return (
    <>
      <Banner tone="danger" role="alert" title={t('left.words')}>
        {t(why === 'refused' ? 'refused' : 'left.failed')}
      </Banner>
      <WordsHere words={words}>
        <Button
          onClick={() => {
            note.nudge();
          }}
        >
          {again('try.again')}
        </Button>
        <DropWords note={note} />
      </WordsHere>
    </>
  );
}
