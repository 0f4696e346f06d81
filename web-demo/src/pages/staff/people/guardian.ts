import type { Language } from '../../../i18n';
import type { NewGuardian } from '../api/types';
import { looksLikeEmail, nameTyped, noName, phoneTyped, type TypedName } from './contacts';

/** What is typed about a parent or carer. */
export interface TypedGuardian {
  readonly name: TypedName;
  readonly language: Language;
  readonly email: string;
  readonly phone: string;
}

export function noGuardian(language: Language): TypedGuardian {
  return { name: noName, language, email: '', phone: '' };
}

export const emailWrong = ({ email }: TypedGuardian) => email.trim() !== '' && !looksLikeEmail(email);

export const phoneWrong = ({ phone }: TypedGuardian) => phone.trim() !== '' && !phoneTyped(phone);

/** Ready to be sent; undefined while something is missing or wrong. */
export function guardianTyped(typed: TypedGuardian): NewGuardian | undefined {
  const name = nameTyped(typed.name);
  if (!name || emailWrong(typed) || phoneWrong(typed)) return undefined;
  const email = typed.email.trim();
  const phone = phoneTyped(typed.phone);
  return { name, language: typed.language, ...(email && { email }), ...(phone && { phone }) };
}
