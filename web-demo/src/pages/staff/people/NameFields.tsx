import { useTexts } from '../../../i18n';
import { TextField } from '../../../ui';
import { peopleTexts } from '../texts/people';
import { nameTyped, type TypedName } from './contacts';

interface NameFieldsProps {
  readonly of?: 'person' | 'guardian';
  readonly value: TypedName;
  /** Show what is missing: after the first try. */
  readonly checked: boolean;
  readonly onChange: (value: TypedName) => void;
}

const longest = 120;

/** A name in both scripts; one of them is enough. */
export function NameFields({ of = 'person', value, checked, onChange }: NameFieldsProps) {
  const t = useTexts(peopleTexts);
  return (
    <div className="people-pair">
      <TextField
        label={t(of === 'guardian' ? 'guardian.name.latin' : 'name.latin')}
        autoComplete="off"
        dir="ltr"
        maxLength={longest}
        value={value.latin}
        error={checked && !nameTyped(value) && t('name.missing')}
        onChange={(event) => {
          onChange({ ...value, latin: event.target.value });
        }}
      />
      <TextField
        label={t(of === 'guardian' ? 'guardian.name.arabic' : 'name.arabic')}
        autoComplete="off"
        dir="rtl"
        lang="ar"
        maxLength={longest}
        value={value.arabic}
        onChange={(event) => {
          onChange({ ...value, arabic: event.target.value });
        }}
      />
    </div>
  );
}
