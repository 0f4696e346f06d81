import { useCallback, useState, type SyntheticEvent } from 'react';
import { useName, useTexts } from '../../../i18n';
import { Button, Dialog, Select, showToast, Spinner, showInvalid } from '../../../ui';
import * as api from '../api';
import type { Person, Student } from '../api/types';
import { Form } from '../Form';
import { useMe } from '../me';
import { FamilyForm } from '../people/FamilyForm';
import { withStudent } from '../people/withStudent';
import { Refused } from '../Refused';
import { peopleTexts } from '../texts/people';
import { scheduleTexts } from '../texts/schedule';
import { errorOf, useLoad } from '../useLoad';
import { useSend } from '../useSend';
import type { DialogEvents } from './AppointmentDialogs';
import { StudentChoice } from './StudentChoice';
import { TherapistSelect } from './TherapistSelect';
import { TimeFields, type PlannedTime } from './TimeFields';
import { usePlanProblem } from './usePlanProblem';

type PlanDialogProps = Pick<DialogEvents, 'onClose' | 'onChanged'> & { readonly date: string };

/** A new appointment. */
export function PlanDialog({ date, onClose, onChanged }: PlanDialogProps) {
  const t = useTexts(scheduleTexts);
  const { loaded, replace } = useLoad(
    useCallback((signal) => Promise.all([api.students(signal), api.therapists(signal)]), []),
  );
  const [student, setStudent] = useState<Student>();
  const [adding, setAdding] = useState<'student' | 'guardian'>();
  const done = () => {
    setAdding(undefined);
  };
  return (
    <Dialog title={t('new.appointment')} onClose={onClose} wide>
      {loaded.state === 'loading' && <Spinner />}
      <Refused problem={errorOf(loaded)} />
      {loaded.state === 'ready' && (
        // What is typed already stays while somebody is added.
        <div hidden={adding !== undefined}>
          <PlanForm
            date={date}
            students={loaded.value[0]}
            therapists={loaded.value[1]}
            student={student}
            onStudent={setStudent}
            onAdd={setAdding}
            onClose={onClose}
            onChanged={onChanged}
          />
        </div>
      )}
      {adding && (
        <FamilyForm
          student={adding === 'guardian' ? student : undefined}
          onClose={done}
          onAdded={(added) => {
            replace(([students, therapists]) => [withStudent(students, added), therapists]);
            setStudent(added);
            done();
          }}
        />
      )}
    </Dialog>
  );
}

interface PlanFormProps extends PlanDialogProps {
  readonly students: readonly Student[];
  readonly therapists: readonly Person[];
  readonly student: Student | undefined;
  readonly onStudent: (student: Student) => void;
  readonly onAdd: (whom: 'student' | 'guardian') => void;
}

function PlanForm({ date, students, therapists, student, onStudent, onAdd, onClose, onChanged }: PlanFormProps) {
  const t = useTexts(scheduleTexts);
  const people = useTexts(peopleTexts);
  const me = useMe();
  const planProblem = usePlanProblem();
  const [guardian, setGuardian] = useState('');
  const [therapist, setTherapist] = useState(
    () => (therapists.find(({ id }) => id === me.id) ?? therapists[0])?.id ?? me.id,
  );
  const [when, setWhen] = useState<PlannedTime>({ date, time: '', minutes: 45 });
  const [checked, setChecked] = useState(false);
  const { busy, problem, send } = useSend();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    if (busy || !student || !when.date || !when.time) return;
    send(
      () => api.createAppointment({ student: student.id, ...(guardian && { guardian }), therapist, ...when }),
      (created) => {
        onChanged(created);
        onClose();
        showToast(t('created'));
      },
    );
  };
  return (
    <Form submit={t('plan')} busy={busy} onSubmit={submit} onBack={onClose}>
      <Refused problem={problem} say={planProblem} />
      <StudentChoice
        students={students}
        value={student?.id ?? ''}
        error={checked && !student && t('student.missing')}
        onChange={(chosen) => {
          onStudent(chosen);
          setGuardian('');
        }}
      />
      <div className="plan-people">
        <Button
          variant="quiet"
          icon="plus"
          onClick={() => {
            onAdd('student');
          }}
        >
          {people('student.add')}
        </Button>
        {student && (
          <Button
            variant="quiet"
            icon="plus"
            onClick={() => {
              onAdd('guardian');
            }}
          >
            {people('guardian.add')}
          </Button>
        )}
      </div>
      <GuardianSelect student={student} value={guardian} onChange={setGuardian} />
      <TherapistSelect therapists={therapists} value={therapist} onChange={setTherapist} />
      <TimeFields value={when} checked={checked} onChange={setWhen} />
    </Form>
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
