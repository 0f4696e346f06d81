import { expect, test } from 'vitest';
import { areaKept, areaShown, areasToChoose } from '.';

test('a known area is read in one language, whichever it was written in', () => {
  expect(areaKept('اللغة التعبيرية')).toBe('Expressive language');
  expect(areaKept(' expressive LANGUAGE ')).toBe('Expressive language');
  expect(areaShown('Expressive language', 'ar')).toBe('اللغة التعبيرية');
  expect(areaShown('اللغة التعبيرية', 'en')).toBe('Expressive language');
});

test("a clinic's own area stays as it was typed", () => {
  expect(areaKept(' Riding ')).toBe('Riding');
  expect(areaShown('Riding', 'ar')).toBe('Riding');
});

test('what the student has comes first, and nothing twice', () => {
  const choice = areasToChoose(['Riding', 'Fluency'], 'ar');
  expect(choice.slice(0, 2)).toEqual(['Riding', 'الطلاقة']);
  expect(new Set(choice).size).toBe(choice.length);
});
