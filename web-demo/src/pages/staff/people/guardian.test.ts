import { expect, test } from 'vitest';
import { emailWrong, guardianTyped, noGuardian, phoneWrong } from './guardian';

const reem = { ...noGuardian('ar'), name: { latin: 'Reem', arabic: 'ريم' } };

test('a name is enough, and what is left empty is not sent', () => {
  expect(guardianTyped(reem)).toEqual({ name: { en: 'Reem', ar: 'ريم' }, language: 'ar' });
  expect(guardianTyped(noGuardian('ar'))).toBeUndefined();
});

test('addresses are sent as the server keeps them', () => {
  expect(guardianTyped({ ...reem, email: ' reem@family.example ', phone: '+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧' })).toMatchObject({
    email: 'reem@family.example',
    phone: '+966501234567',
  });
});

test('a wrong address keeps the rest from being sent without it', () => {
  expect(guardianTyped({ ...reem, email: 'reem' })).toBeUndefined();
  expect(guardianTyped({ ...reem, phone: '0501234567' })).toBeUndefined();
  expect([emailWrong(reem), phoneWrong(reem)]).toEqual([false, false]);
});
