import { languageNames, otherLanguage, useLocale, type Language } from '../i18n';
import { Button } from './Button';

/** Named as the other language calls itself, so that whoever needs it can read it. */
export function LanguageSwitch({ onSwitch }: { readonly onSwitch?: (language: Language) => void }) {
  const { language, setLanguage } = useLocale();
  const other = otherLanguage(language);
  return (
    <Button
      variant="quiet"
      icon="globe"
      lang={other}
      onClick={() => {
        setLanguage(other);
        onSwitch?.(other);
      }}
    >
      {languageNames[other]}
    </Button>
  );
}
