import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import type { Guest } from '../entry/guest';
import { Rating } from '../rating/Rating';
import { guestTexts } from '../texts';
import { useWhen } from '../when';
import { Mark } from './Mark';
import { Screen } from './Screen';

interface EndedProps {
  readonly guest: Guest;
  readonly seconds: number | undefined;
  readonly rate: (stars: number) => Promise<void>;
}

/** Thanks, how long, how it was, when the next one is. */
export function Ended({ guest, seconds, rate }: EndedProps) {
  const t = useTexts(guestTexts);
  const words = useTexts(common);
  const when = useWhen();
  return (
    <Screen layout="center" lead={<Mark icon="check" />} title={words('session.ended')}>
      <p>
        {t('ended.thanks')} {seconds !== undefined && t('ended.lasted', { minutes: Math.round(seconds / 60) })}
      </p>
      {!guest.rated && <Rating rate={rate} />}
      {guest.nextAt && (
        <p>
          <strong>{t('ended.next', { when: when(guest.nextAt) })}</strong>
        </p>
      )}
      <p className="soft">{t('ended.close')}</p>
    </Screen>
  );
}
