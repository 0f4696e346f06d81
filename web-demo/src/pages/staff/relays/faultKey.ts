import { relayTexts } from '../texts/relays';

type Key = keyof (typeof relayTexts)['en'];
export type FaultKey = Extract<Key, `fault.${string}`>;

/** A newer server may name a fault that this page does not know. */
export function faultKey(fault: string | undefined): FaultKey {
  const key = `fault.${fault ?? 'other'}`;
  return Object.hasOwn(relayTexts.en, key) ? (key as FaultKey) : 'fault.other';
}
