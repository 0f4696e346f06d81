import { useState, type SyntheticEvent } from 'react';
import { useFormats, useTexts } from '../../../i18n';
import { Select, showInvalid, showToast, TextArea, TextField } from '../../../ui';
import { attendanceCodes } from '../../progress/wire';
import type { AppointmentRecord } from '../api/progressTypes';
import * as records from '../api/records';
import { Form } from '../Form';
import { Refused } from '../Refused';
import { recordTexts } from '../texts/records';
import { useSend } from '../useSend';
import {
  confirmationOf,
  draftOf,
  leastMinutes,
  longestReason,
  minutesOf,
  mostMinutes,
  needsReason,
  type Draft,
} from './draft';

export interface WritingEvents {
  readonly onWritten: (record: AppointmentRecord) => void;
  readonly onRefused: (problem: unknown) => void;
}

interface ConfirmFormProps extends WritingEvents {
  readonly record: AppointmentRecord;
}

/** What was delivered, as the therapist says: it begins with what the journal says. */
export function ConfirmForm({ record, onWritten, onRefused }: ConfirmFormProps) {
  const t = useTexts(recordTexts);
  const { number } = useFormats();
  const [draft, setDraft] = useState<Draft>(() => draftOf(record, number));
  const [checked, setChecked] = useState(false);
  const { busy, problem, send } = useSend();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    const confirmation = confirmationOf(draft, record);
    if (busy || !confirmation) return;
    send(
      () => records.confirmRecord(record.appointment, confirmation),
      (next) => {
        onWritten(next);
        showToast(t('confirmed'));
      },
      onRefused,
    );
  };
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  return (
    <Form submit={t(record.record ? 'confirm.anew' : 'confirm')} busy={busy} onSubmit={submit}>
      <Refused problem={problem} />
      <Fields draft={draft} record={record} checked={checked} busy={busy} onChange={change} />
    </Form>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly record: AppointmentRecord;
  /** Show what is wrong: after the first try. */
  readonly checked: boolean;
  readonly busy: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
}

function Fields({ draft, record, checked, busy, onChange }: FieldsProps) {
  const t = useTexts(recordTexts);
  const least = draft.attendance && leastMinutes(draft.attendance);
  return (
    <>
      <Select
        label={t('attendance')}
        value={draft.attendance ?? ''}
        disabled={busy}
        error={checked && !draft.attendance && t('attendance.missing')}
        onChange={(event) => {
          onChange({ attendance: attendanceCodes.find((code) => code === event.target.value) });
        }}
      >
        {!draft.attendance && <option value="">{t('attendance.choose')}</option>}
        {attendanceCodes.map((code) => (
          <option key={code} value={code}>
            {t(`attendance.${code}`)}
          </option>
        ))}
      </Select>
      {least !== undefined && (
        <TextField
          label={t('minutes')}
          // Digits alone have no direction: they begin where the page's lines begin.
          dir={undefined}
          inputMode="numeric"
          autoComplete="off"
          readOnly={busy}
          value={draft.minutes}
          hint={t('minutes.hint', { least, most: mostMinutes })}
          error={checked && minutesOf(draft) === undefined && t('minutes.wrong', { least, most: mostMinutes })}
          onChange={(event) => {
            onChange({ minutes: event.target.value });
          }}
        />
      )}
      {needsReason(draft, record.proposed) && (
        <Reason draft={draft} checked={checked} busy={busy} onChange={onChange} />
      )}
    </>
  );
}

function Reason({ draft, checked, busy, onChange }: Omit<FieldsProps, 'record'>) {
  const t = useTexts(recordTexts);
  const length = draft.reason.trim().length;
  const wrong = () => {
    if (length === 0) return t('reason.missing');
    return length > longestReason && t('reason.long', { most: longestReason });
  };
  return (
    <TextArea
      label={t('reason')}
      hint={t('reason.hint')}
      readOnly={busy}
      value={draft.reason}
      error={checked && wrong()}
      onChange={(event) => {
        onChange({ reason: event.target.value });
      }}
    />
  );
}
