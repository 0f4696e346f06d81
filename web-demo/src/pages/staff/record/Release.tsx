import { useFormats, useTexts } from '../../../i18n';
import { Button, Card, showToast } from '../../../ui';
import * as family from '../api/family';
import type { AppointmentRecord } from '../api/progressTypes';
import { familyRightsTexts } from '../texts/family';
import { useAction } from '../useAction';

interface ReleaseProps {
  readonly record: AppointmentRecord;
  readonly writes: boolean;
  /** Another state holds now: it is to be fetched. */
  readonly onChanged: () => void;
}

/** Whether the family sees a signed appointment. */
export function Release({ record, writes, onChanged }: ReleaseProps) {
  const t = useTexts(familyRightsTexts);
  const formats = useFormats();
  const { busy, run } = useAction();
  const { appointment, released_at } = record;
  const change = () => {
    run(async () => {
      await (released_at ? family.withdrawRecord(appointment) : family.releaseRecord(appointment));
      onChanged();
      showToast(t(released_at ? 'withdrawn' : 'released'));
    });
  };
  return (
    <Card aria-labelledby="release" className="record-card">
      <h2 id="release">{t('title')}</h2>
      <p>
        {released_at
          ? t('released.at', { day: formats.date(formats.dateOf(released_at)), time: formats.time(released_at) })
          : t('not.released')}
      </p>
      {writes && (
        <Button icon={released_at ? 'close' : 'people'} busy={busy} onClick={change}>
          {t(released_at ? 'withdraw' : 'release')}
        </Button>
      )}
    </Card>
  );
}
