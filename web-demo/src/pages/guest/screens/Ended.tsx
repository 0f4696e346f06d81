import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import type { Guest } from '../entry/guest';
import { Rating } from '../rating/Rating';
import { RecordButton } from '../record/RecordButton';
import type { ShownRecord } from '../record/shownRecord';
import { guestTexts } from '../texts';
import { useWhen } from '../when';
import { Mark } from './Mark';
import { Screen } from './Screen';

interface EndedProps {
  readonly guest: Guest;
  readonly seconds: number | undefined;
  readonly rate: (stars: number) => Promise<void>;
  readonly record: ShownRecord | undefined;
}

/** Thanks, how long, how it was, when the next one is, and how the work is going. */
export function Ended({ guest, seconds, rate, record }: EndedProps) {
  const t = useTexts(guestTexts);
  const words = useTexts(common);
  const when = useWhen();
  return (
    <Screen
      layout="center"
      lead={<Mark icon="check" />}
      title={words('session.ended')}
      actions={record && <RecordButton record={record} />}
    >
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
