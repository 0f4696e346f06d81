import { expect, test } from 'vitest';
import type { Student } from '../api/types';
import { withStudent } from './withStudent';

const omar: Student = { id: 'o', name: { en: 'Omar', ar: 'عمر' }, guardians: [] };
const salma: Student = { id: 's', name: { en: 'Salma', ar: 'سلمى' }, guardians: [] };

test('a new student comes first, a known one is renewed where it stands', () => {
  expect(withStudent([omar], salma)).toEqual([salma, omar]);
  const guarded = { ...omar, guardians: [{ id: 'g', name: { en: 'Reem', ar: 'ريم' }, language: 'ar' as const }] };
  expect(withStudent([salma, omar], guarded)).toEqual([salma, guarded]);
});
