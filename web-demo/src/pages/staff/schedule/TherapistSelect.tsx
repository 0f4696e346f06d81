import { useName, useTexts } from '../../../i18n';
import { Select } from '../../../ui';
import type { Person } from '../api/types';
import { scheduleTexts } from '../texts/schedule';

interface TherapistSelectProps {
  readonly therapists: readonly Person[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Shown to those who may plan for more than one therapist. */
export function TherapistSelect({ therapists, value, onChange }: TherapistSelectProps) {
  const t = useTexts(scheduleTexts);
  const name = useName();
  if (therapists.length < 2) return null;
  return (
    <Select
      label={t('therapist')}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      {therapists.map((therapist) => (
        <option key={therapist.id} value={therapist.id}>
          {name(therapist.name)}
        </option>
      ))}
    </Select>
  );
}
