import { useEffect } from 'react';
import { spokenLanguage, useLocale } from '../../i18n';
import type { Visit } from './entry/visit';

/**
 * Takes the digits from the clinic. The language is the phone's or the one chosen on the page; only a phone that speaks
 * neither leaves it to what the clinic wrote down for this parent. Times stay in the zone where the parent is.
 */
export function useGuestLocale(visit: Visit<unknown>): void {
  const { setClinic, setLanguage, timeZone } = useLocale();
  const digits = 'guest' in visit ? visit.guest.clinic.digits : undefined;
  const invited =
    'guest' in visit
      ? visit.guest.language
      : 'refusal' in visit && 'language' in visit.refusal
        ? visit.refusal.language
        : undefined;
  useEffect(() => {
    if (digits) setClinic({ digits, timeZone });
  }, [digits, timeZone, setClinic]);
  useEffect(() => {
    if (invited && !spokenLanguage()) setLanguage(invited);
  }, [invited, setLanguage]);
}
