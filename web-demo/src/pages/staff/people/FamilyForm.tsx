import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { showInvalid, showToast, Switch } from '../../../ui';
import * as api from '../api';
import type { Student } from '../api/types';
import { Form } from '../Form';
import { useMe } from '../me';
import { peopleTexts } from '../texts/people';
import { useAction } from '../useAction';
import { nameTyped, noName } from './contacts';
import { guardianTyped, noGuardian } from './guardian';
import { GuardianFields } from './GuardianFields';
import { NameFields } from './NameFields';
import './People.css';

interface FamilyFormProps {
  /** Gets another guardian; without it a new student is added. */
  readonly student?: Student | undefined;
  readonly onAdded: (student: Student) => void;
  readonly onClose: () => void;
}

/** A new student with or without a guardian, or a guardian of a student who is there already. */
export function FamilyForm({ student, onAdded, onClose }: FamilyFormProps) {
  const t = useTexts(peopleTexts);
  const words = useTexts(common);
  const nameOf = useName();
  const me = useMe();
  const [name, setName] = useState(noName);
  const [accompanied, setAccompanied] = useState(true);
  const [guardian, setGuardian] = useState(() => noGuardian(me.clinic.language));
  const [checked, setChecked] = useState(false);
  const { busy, run } = useAction();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    const add = adding(student, nameTyped(name), accompanied ? guardianTyped(guardian) : null);
    if (busy || !add) return;
    run(async () => {
      onAdded(await add());
      showToast(t(student ? 'guardian.added' : 'student.added'));
    });
  };
  return (
    <Form
      submit={t(student ? 'guardian.add' : 'student.add')}
      busy={busy}
      onSubmit={submit}
      back={words('back')}
      onBack={onClose}
    >
      <h3 ref={heading} tabIndex={-1}>
        {student ? t.rich('guardian.new.of', { student: nameOf(student.name) }) : t('student.new')}
      </h3>
      {!student && <NameFields value={name} checked={checked} onChange={setName} />}
      {!student && me.role !== 'therapist' && <p className="soft small">{t('student.assign.hint')}</p>}
      {!student && <Switch label={t('guardian.with')} checked={accompanied} onChange={setAccompanied} />}
      {accompanied && <GuardianFields value={guardian} checked={checked} onChange={setGuardian} />}
    </Form>
  );
}

type Name = ReturnType<typeof nameTyped>;
type Guardian = ReturnType<typeof guardianTyped> | null;

/** The request to make; undefined while something is missing. `null` is a guardian who is not wanted. */
function adding(student: Student | undefined, name: Name, guardian: Guardian): (() => Promise<Student>) | undefined {
  if (guardian === undefined) return undefined;
  if (student) return guardian ? () => api.addGuardian(student.id, guardian) : undefined;
  return name ? () => api.addStudent({ name, ...(guardian && { guardian }) }) : undefined;
}
