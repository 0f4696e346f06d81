import { latinDigits } from './digits';

/** The server's bounds: how long before an appointment links open, and how long after it they close. */
export const mostBefore = 120;
export const mostAfter = 240;

/** 1200, or 1,200 as pages write it. */
const wholeNumber = /^(?:\d+|\d{1,3}(?:[,\u066c]\d{3})+)$/;

/** A whole number of minutes from 0 to `most`, in digits of any script; undefined for what is none. */
export function minutesTyped(text: string, most: number): number | undefined {
  const digits = latinDigits(text).replace(/[\s\p{Cf}]/gu, '');
  if (!wholeNumber.test(digits)) return undefined;
  const minutes = Number(digits.replace(/\D/g, ''));
  return minutes <= most ? minutes : undefined;
}
