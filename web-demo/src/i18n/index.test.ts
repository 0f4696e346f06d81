import { expect, test } from 'vitest';
import ar from './ar.json';
import en from './en.json';
import { intlFor } from './index';

test('Arabic says everything that English says', () => {
  expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
});

test('a message is formatted in its language', () => {
  expect(intlFor('ar').formatMessage({ id: 'page.check' })).toBe('فحص الجهاز');
});
