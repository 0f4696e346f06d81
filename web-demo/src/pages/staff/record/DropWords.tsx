import { useTexts } from '../../../i18n';
import type { NoteDraft } from '../../../records';
import { noteTexts } from '../texts/notes';
import { AskFirst } from './AskFirst';

/** Lets go of what only this device has. */
export function DropWords({ note }: { readonly note: NoteDraft }) {
  const t = useTexts(noteTexts);
  return (
    <AskFirst
      words={t('drop')}
      variant="quiet"
      title={t('drop.ask')}
      confirm={t('drop')}
      onConfirm={() => {
        note.discard();
      }}
    >
      {t('drop.words')}
    </AskFirst>
  );
}
