import { texts } from '../texts';
import { ar } from './ar';
import { en } from './en';

/** One sentence for every code of the wire and of HTTP, and for the two failures that no server reports. */
export const errors = texts(en, ar);

export type ErrorCode = keyof typeof en;

/** A newer server may send a code that this page does not know: it is a refusal all the same. */
export function errorCode(code: string): ErrorCode {
  return Object.hasOwn(en, code) ? (code as ErrorCode) : 'unknown';
}
