import { useLocale, useTexts } from '../../../i18n';
import { Select, TextField } from '../../../ui';
import { scheduleTexts } from '../texts/schedule';

export interface PlannedTime {
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
}

const lengths = [15, 20, 30, 40, 45, 50, 60, 75, 90, 120];

interface TimeFieldsProps {
  readonly value: PlannedTime;
  /** Show what is missing: after the first try. */
  readonly checked: boolean;
  readonly onChange: (value: PlannedTime) => void;
}

/** Day, time and length on the clinic's wall clock, whatever the zone of this device. */
export function TimeFields({ value, checked, onChange }: TimeFieldsProps) {
  const t = useTexts(scheduleTexts);
  const { timeZone } = useLocale();
  const known = lengths.includes(value.minutes) ? lengths : [...lengths, value.minutes].sort((a, b) => a - b);
  return (
    <div className="time-fields">
      <TextField
        label={t('date')}
        type="date"
        required
        value={value.date}
        error={checked && !value.date && t('date.missing')}
        onChange={(event) => {
          onChange({ ...value, date: event.target.value });
        }}
      />
      <TextField
        label={t('time')}
        type="time"
        required
        step={300}
        value={value.time}
        error={checked && !value.time && t('time.missing')}
        onChange={(event) => {
          onChange({ ...value, time: event.target.value });
        }}
      />
      <Select
        label={t('length')}
        value={value.minutes}
        onChange={(event) => {
          onChange({ ...value, minutes: Number(event.target.value) });
        }}
      >
        {known.map((minutes) => (
          <option key={minutes} value={minutes}>
            {t('span.minutes', { minutes })}
          </option>
        ))}
      </Select>
      <p className="field-hint time-zone">{t('zone.note', { zone: timeZone.replaceAll('_', ' ') })}</p>
    </div>
  );
}
