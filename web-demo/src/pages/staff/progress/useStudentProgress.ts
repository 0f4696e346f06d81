import { useCallback } from 'react';
import type { DeliveredMinutes, StudentProgress } from '../../progress/wire';
import * as api from '../api';
import * as records from '../api/progress';
import type { Person } from '../api/types';
import { useMe } from '../me';
import { type Loaded, useLoad } from '../useLoad';

export interface Shown {
  /** Undefined for administrators, who see attendance and minutes only. */
  readonly progress: StudentProgress | undefined;
  readonly minutes: DeliveredMinutes;
  /** Undefined when the student is not among those whom the reader plans for. */
  readonly student: Person | undefined;
}

/** Everything that the page shows of a student, from one day to another. */
export function useStudentProgress(
  student: string,
  from: string,
  to: string,
): { readonly loaded: Loaded<Shown>; readonly reload: () => void } {
  const clinician = useMe().role !== 'administrator';
  const { loaded, reload } = useLoad<Shown>(
    useCallback(
      async (signal) => {
        const [record, students] = await Promise.all([
          clinician ? records.progress(student, from, to, signal) : records.minutes(student, from, to, signal),
          api.students(signal),
        ]);
        const progress = 'delivered' in record ? record : undefined;
        const minutes = 'delivered' in record ? record.delivered : record;
        return { progress, minutes, student: students.find(({ id }) => id === student) };
      },
      [clinician, student, from, to],
    ),
  );
  return { loaded, reload };
}
