import { useCallback, useState, type SyntheticEvent } from 'react';
import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Banner, Button, Dialog, Select, showToast, Spinner } from '../../../ui';
import * as api from '../api';
import type { Person, Student } from '../api/types';
import { useMe } from '../me';
import { useProblemText } from '../problems';
import { scheduleTexts } from '../texts/schedule';
import { useLoad } from '../useLoad';
import type { DialogEvents } from './AppointmentDialogs';
import { StudentChoice } from './StudentChoice';
import { TherapistSelect } from './TherapistSelect';
import { TimeFields, type PlannedTime } from './TimeFields';
import { usePlanProblem } from './usePlanProblem';

type PlanDialogProps = Pick<DialogEvents, 'onClose' | 'onChanged'> & { readonly date: string };

/** A new appointment. */
export function PlanDialog({ date, onClose, onChanged }: PlanDialogProps) {
  const t = useTexts(scheduleTexts);
  const problemText = useProblemText();
  const { loaded } = useLoad(useCallback((signal) => Promise.all([api.students(signal), api.therapists(signal)]), []));
  return (
    <Dialog title={t('new.appointment')} onClose={onClose} wide>
      {loaded.state === 'loading' && <Spinner />}
      {loaded.state === 'failed' && (
        <Banner tone="danger" role="alert">
          {problemText(loaded.error)}
        </Banner>
      )}
      {loaded.state === 'ready' && (
        <PlanForm
          date={date}
          students={loaded.value[0]}
          therapists={loaded.value[1]}
          onClose={onClose}
          onChanged={onChanged}
        />
      )}
    </Dialog>
  );
}

interface PlanFormProps extends PlanDialogProps {
  readonly students: readonly Student[];
  readonly therapists: readonly Person[];
}

function PlanForm({ date, students, therapists, onClose, onChanged }: PlanFormProps) {
  const t = useTexts(scheduleTexts);
  const words = useTexts(common);
  const me = useMe();
  const planProblem = usePlanProblem();
  const [student, setStudent] = useState<Student>();
  const [guardian, setGuardian] = useState('');
  const [therapist, setTherapist] = useState(
    () => (therapists.find(({ id }) => id === me.id) ?? therapists[0])?.id ?? me.id,
  );
  const [when, setWhen] = useState<PlannedTime>({ date, time: '', minutes: 45 });
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setChecked(true);
    if (busy || !student || !when.date || !when.time) return;
    setBusy(true);
    api.createAppointment({ student: student.id, ...(guardian && { guardian }), therapist, ...when }).then(
      (created) => {
        onChanged(created);
        onClose();
        showToast(t('created'));
      },
      (refused: unknown) => {
        setBusy(false);
        setProblem(refused);
      },
    );
  };
  return (
    <form className="plan" onSubmit={submit} noValidate>
      {problem !== undefined && (
        <Banner tone="danger" role="alert">
          {planProblem(problem)}
        </Banner>
      )}
      <StudentChoice
        students={students}
        value={student?.id ?? ''}
        error={checked && !student && t('student.missing')}
        onChange={(chosen) => {
          setStudent(chosen);
          setGuardian('');
        }}
      />
      <GuardianSelect student={student} value={guardian} onChange={setGuardian} />
      <TherapistSelect therapists={therapists} value={therapist} onChange={setTherapist} />
      <TimeFields value={when} checked={checked} onChange={setWhen} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{words('cancel')}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {t('plan')}
        </Button>
      </div>
    </form>
  );
}

interface GuardianSelectProps {
  readonly student: Student | undefined;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function GuardianSelect({ student, value, onChange }: GuardianSelectProps) {
  const t = useTexts(scheduleTexts);
  const name = useName();
  if (!student || student.guardians.length < 2) return null;
  return (
    <Select
      label={t('guardian')}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      <option value="">{t('guardian.all')}</option>
      {student.guardians.map((guardian) => (
        <option key={guardian.id} value={guardian.id}>
          {name(guardian.name)}
        </option>
      ))}
    </Select>
  );
}
