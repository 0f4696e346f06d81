import { useTexts } from '../../../i18n';
import { TextField } from '../../../ui';
import { peopleTexts } from '../texts/people';
import { minutesTyped } from './minutes';

interface MinutesFieldProps {
  readonly label: string;
  readonly most: number;
  readonly value: string;
  /** Show what is wrong: after the first try. */
  readonly checked: boolean;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}

/** Minutes in digits of either script: a number input of the browser would drop Arabic ones. */
export function MinutesField({ label, most, value, checked, readOnly, onChange }: MinutesFieldProps) {
  const t = useTexts(peopleTexts);
  return (
    <TextField
      label={label}
      // Digits alone have no direction: they begin where the page's lines begin.
      dir={undefined}
      inputMode="numeric"
      autoComplete="off"
      hint={t('clinic.minutes.hint', { least: 0, most })}
      readOnly={readOnly}
      value={value}
      error={checked && minutesTyped(value, most) === undefined && t('clinic.minutes.wrong', { least: 0, most })}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
