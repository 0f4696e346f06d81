import { expect, test } from 'vitest';
import { emptyLevel, ladderOf, levelProblems } from './ladderForm';

const verbal = { ...emptyLevel, code: 'V', en: 'Verbal', ar: 'لفظي' };

test('a level needs a code of its own and both names', () => {
  expect(levelProblems(emptyLevel, [])).toEqual({ code: 'code.missing', en: 'name.missing', ar: 'name.missing' });
  expect(levelProblems(verbal, ['I', 'V'])).toEqual({ code: 'code.twice' });
  expect(levelProblems(verbal, ['I'])).toEqual({});
});

test('a definition is in both languages or in neither', () => {
  expect(levelProblems({ ...verbal, definitionAr: 'كلمة' }, [])).toEqual({ definitionEn: 'definition.one' });
  expect(levelProblems({ ...verbal, definitionEn: 'A word' }, [])).toEqual({ definitionAr: 'definition.one' });
});

test('what is sent has no blanks around it, and no empty definition', () => {
  const defined = { ...verbal, code: ' M ', definitionEn: ' Shows it ', definitionAr: 'يريه' };
  expect(ladderOf({ en: ' Ours', ar: 'لنا ' }, [verbal, defined])).toEqual({
    name: { en: 'Ours', ar: 'لنا' },
    levels: [
      { code: 'V', name: { en: 'Verbal', ar: 'لفظي' } },
      { code: 'M', name: { en: 'Verbal', ar: 'لفظي' }, definition: { en: 'Shows it', ar: 'يريه' } },
    ],
  });
});
