import { useFormats, useTexts } from '../../i18n';
import { guestTexts } from './texts';

const day = 24 * 60 * 60 * 1_000;

/** Says an instant as people do: "today at 17:00", "Sunday 22 November at 9:30". */
export function useWhen(): (instant: Date) => string {
  const t = useTexts(guestTexts);
  const formats = useFormats();
  return (instant) => {
    const on = formats.dateOf(instant);
    const time = formats.time(instant);
    if (on === formats.dateOf(Date.now())) return t('when.today', { time });
    if (on === formats.dateOf(Date.now() + day)) return t('when.tomorrow', { time });
    return t('when.day', { day: formats.day(on), time });
  };
}
