import { useFormats, useTexts } from '../../../i18n';
import { relayTexts } from '../texts/relays';

/** Says an instant of the recent past: "at 14:05", "on Fri 20 Nov at 9:30". */
export function useWhen(): (instant: string) => string {
  const t = useTexts(relayTexts);
  const { dateOf, shortDay, time } = useFormats();
  return (instant) => {
    const day = dateOf(instant);
    if (day === dateOf(Date.now())) return t('when.today', { time: time(instant) });
    return t('when.day', { day: shortDay(day), time: time(instant) });
  };
}
