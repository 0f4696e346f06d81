import type { NewName } from '../api/types';
import { latinDigits } from './digits';

/** What is typed into the two name fields; one script is enough, and then stands for both. */
export interface TypedName {
  readonly latin: string;
  readonly arabic: string;
}

export const noName: TypedName = { latin: '', arabic: '' };

export function nameTyped({ latin, arabic }: TypedName): NewName | undefined {
  const [en, ar] = [latin.trim(), arabic.trim()];
  if (!en && !ar) return undefined;
  return ar ? { en: en || ar, ar } : { en };
}

export function looksLikeEmail(text: string): boolean {
  return /^[^@\s]+@[^@\s]+$/.test(text.trim());
}

/** The number in E.164, from digits of either script with separators between them; undefined for what is none. */
export function phoneTyped(text: string): string | undefined {
  const digits = latinDigits(text)
    .replace(/[\s\p{Cf}().\-\u2010-\u2015]/gu, '')
    .replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}
