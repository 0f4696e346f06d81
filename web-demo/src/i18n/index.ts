import { createIntl, type IntlShape } from '@formatjs/intl';
import ar from './ar.json';
import en from './en.json';

const messages = { ar, en };

export type Language = keyof typeof messages;
export type MessageId = keyof typeof en;

export const directions: Record<Language, 'ltr' | 'rtl'> = { ar: 'rtl', en: 'ltr' };

export function intlFor(language: Language): IntlShape {
  return createIntl({ locale: language, messages: messages[language] });
}
