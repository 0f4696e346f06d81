import { useTexts, type Language } from '../../../i18n';
import { Button, Dialog } from '../../../ui';
import { progressPageTexts } from '../texts/progress';

const languages: readonly Language[] = ['ar', 'en'];

interface PrintDialogProps {
  readonly onChoose: (language: Language) => void;
  readonly onClose: () => void;
}

/** In which language the copy shall be. */
export function PrintDialog({ onChoose, onClose }: PrintDialogProps) {
  const t = useTexts(progressPageTexts);
  return (
    <Dialog
      title={t('print.title')}
      onClose={onClose}
      actions={languages.map((language) => (
        <Button
          key={language}
          icon="printer"
          onClick={() => {
            onChoose(language);
          }}
        >
          {t(`print.${language}`)}
        </Button>
      ))}
    >
      <p>{t('print.words')}</p>
    </Dialog>
  );
}
