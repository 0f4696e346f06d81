import { useId, useState } from 'react';
import { useName, useTexts } from '../../../i18n';
import { Icon, TextField } from '../../../ui';
import type { Student } from '../api/types';
import '../StudentList.css';
import { scheduleTexts } from '../texts/schedule';
import { searchKey } from './searchKey';

interface StudentChoiceProps {
  readonly students: readonly Student[];
  readonly value: string;
  readonly error: string | false;
  readonly onChange: (student: Student) => void;
}

/** A caseload to choose one from, narrowed by what is typed, in either script. */
export function StudentChoice({ students, value, error, onChange }: StudentChoiceProps) {
  const t = useTexts(scheduleTexts);
  const name = useName();
  const id = useId();
  const [query, setQuery] = useState('');
  const wanted = searchKey(query);
  const found = students.filter(({ name: { en, ar } }) => searchKey(`${en} ${ar}`).includes(wanted));
  return (
    <fieldset className="student-choice" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field-label">{t('student')}</legend>
      {students.length > 6 && (
        <TextField
          label={<span className="visually-hidden">{t('find.student')}</span>}
          type="search"
          placeholder={t('find.student')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
          }}
        />
      )}
      <div className="student-list">
        {found.map((student) => (
          <label key={student.id} className="student-option">
            <input
              type="radio"
              name={id}
              checked={student.id === value}
              onChange={() => {
                onChange(student);
              }}
            />
            <bdi>{name(student.name)}</bdi>
          </label>
        ))}
        {found.length === 0 && <p className="soft small student-none">{t('students.none')}</p>}
      </div>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warning" size={18} />
          <span>{error}</span>
        </p>
      )}
    </fieldset>
  );
}
