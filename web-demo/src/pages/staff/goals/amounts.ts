import { latinDigits } from '../people/digits';

const typedAmount = /^\d{1,6}(?:\.\d{1,3})?$/;

/** An amount as somebody types it, in digits of either script; undefined for what the server would not take. */
export function amountTyped(text: string): number | undefined {
  const latin = latinDigits(text.trim()).replace(/[\u066b,\u060c]/, '.');
  return typedAmount.test(latin) ? Number(latin) : undefined;
}
