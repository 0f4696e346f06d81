import { useTexts } from '../../../i18n';
import { TextField } from '../../../ui';
import { peopleTexts } from '../texts/people';
import { emailWrong, phoneWrong, type TypedGuardian } from './guardian';
import { LanguageSelect } from '../LanguageSelect';
import { NameFields } from './NameFields';

interface GuardianFieldsProps {
  readonly value: TypedGuardian;
  readonly checked: boolean;
  readonly onChange: (value: TypedGuardian) => void;
}

/** A parent or carer: name, language, and how to reach them. */
export function GuardianFields({ value, checked, onChange }: GuardianFieldsProps) {
  const t = useTexts(peopleTexts);
  return (
    <>
      <NameFields
        of="guardian"
        value={value.name}
        checked={checked}
        onChange={(name) => {
          onChange({ ...value, name });
        }}
      />
      <LanguageSelect
        label={t('guardian.language')}
        value={value.language}
        onChange={(language) => {
          onChange({ ...value, language });
        }}
      />
      <div className="people-pair">
        <TextField
          label={t('phone')}
          type="tel"
          dir="ltr"
          autoComplete="off"
          hint={t('phone.hint')}
          value={value.phone}
          error={checked && phoneWrong(value) && t('phone.wrong')}
          onChange={(event) => {
            onChange({ ...value, phone: event.target.value });
          }}
        />
        <TextField
          label={t('email.optional')}
          type="email"
          dir="ltr"
          autoComplete="off"
          value={value.email}
          error={checked && emailWrong(value) && t('email.wrong')}
          onChange={(event) => {
            onChange({ ...value, email: event.target.value });
          }}
        />
      </div>
    </>
  );
}
