import { useTexts, type Language } from '../../i18n';
import { common } from '../../i18n/common';
import { Select } from '../../ui';

const languages: readonly Language[] = ['ar', 'en'];

interface LanguageSelectProps {
  readonly label: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

/** In which language somebody is spoken to. */
export function LanguageSelect({ label, value, onChange }: LanguageSelectProps) {
  const words = useTexts(common);
  return (
    <Select
      label={label}
      value={value}
      onChange={(event) => {
        onChange(event.target.value === 'ar' ? 'ar' : 'en');
      }}
    >
      {languages.map((each) => (
        <option key={each} value={each}>
          {words(`language.${each}`)}
        </option>
      ))}
    </Select>
  );
}
