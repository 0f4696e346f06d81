import { useState, type SyntheticEvent } from 'react';
import { useFormats, useTexts } from '../../../i18n';
import { Card, showInvalid, showToast, TextArea } from '../../../ui';
import type { AppointmentRecord } from '../api/progressTypes';
import * as records from '../api/records';
import type { Person } from '../api/types';
import { Form } from '../Form';
import { Refused } from '../Refused';
import { recordTexts } from '../texts/records';
import { useSend } from '../useSend';
import { longestAddendum } from './draft';
import { useStaffName } from './useStaffName';

interface AddendaProps {
  readonly record: AppointmentRecord;
  readonly therapist: Person;
  readonly writes: boolean;
  readonly onWritten: (record: AppointmentRecord) => void;
}

/** What was said about a signed record afterwards. */
export function Addenda({ record, therapist, writes, onWritten }: AddendaProps) {
  const t = useTexts(recordTexts);
  const formats = useFormats();
  const who = useStaffName(therapist);
  return (
    <Card aria-labelledby="addenda" className="record-card">
      <h2 id="addenda">{t('addenda')}</h2>
      {record.addenda.length === 0 && <p className="soft">{t('addenda.none')}</p>}
      <ol className="record-addenda">
        {record.addenda.map(({ id, text, by, at }) => (
          <li key={id}>
            <p className="record-text" dir="auto">
              {text}
            </p>
            <p className="soft small">
              {t('signed.by', { who: who(by), day: formats.date(formats.dateOf(at)), time: formats.time(at) })}
            </p>
          </li>
        ))}
      </ol>
      {writes && <AddendumForm appointment={record.appointment} onWritten={onWritten} />}
    </Card>
  );
}

interface AddendumFormProps {
  readonly appointment: string;
  readonly onWritten: (record: AppointmentRecord) => void;
}

function AddendumForm({ appointment, onWritten }: AddendumFormProps) {
  const t = useTexts(recordTexts);
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(false);
  const { busy, problem, send } = useSend();
  const kept = text.trim();
  const wrong = () => {
    if (kept === '') return t('addendum.missing');
    return kept.length > longestAddendum && t('addendum.long', { most: longestAddendum });
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    if (busy || wrong()) return;
    send(
      () => records.addAddendum(appointment, kept),
      (next) => {
        setText('');
        setChecked(false);
        onWritten(next);
        showToast(t('addendum.added'));
      },
    );
  };
  return (
    <Form submit={t('addendum.add')} busy={busy} onSubmit={submit}>
      <Refused problem={problem} />
      <TextArea
        label={t('addendum.text')}
        hint={t('addendum.hint')}
        readOnly={busy}
        value={text}
        error={checked && wrong()}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
    </Form>
  );
}
