import { useCallback } from 'react';
import { useName, useTexts } from '../../../i18n';
import { Select } from '../../../ui';
import * as api from '../api';
import { scheduleTexts } from '../texts/schedule';
import { useLoad } from '../useLoad';

interface TherapistFilterProps {
  /** Empty for all. */
  readonly value: string;
  readonly onChange: (therapist: string) => void;
}

/** For those who see more than their own appointments; a clinic with one therapist has nothing to choose. */
export function TherapistFilter({ value, onChange }: TherapistFilterProps) {
  const t = useTexts(scheduleTexts);
  const name = useName();
  const { loaded } = useLoad(useCallback((signal) => api.therapists(signal), []));
  if (loaded.state !== 'ready' || loaded.value.length < 2) return null;
  return (
    <div className="schedule-filter">
      <Select
        label={t('therapist.filter')}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">{t('therapist.all')}</option>
        {loaded.value.map((therapist) => (
          <option key={therapist.id} value={therapist.id}>
            {name(therapist.name)}
          </option>
        ))}
      </Select>
    </div>
  );
}
