import type { Student } from '../api/types';

/** The list with a new student first, where the eye is, or with a known one renewed in place. */
export function withStudent(students: readonly Student[], changed: Student): readonly Student[] {
  const known = students.some(({ id }) => id === changed.id);
  return known ? students.map((each) => (each.id === changed.id ? changed : each)) : [changed, ...students];
}
