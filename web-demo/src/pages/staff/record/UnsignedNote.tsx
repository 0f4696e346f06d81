import { useCallback } from 'react';
import { useTexts } from '../../../i18n';
import { Banner, Button } from '../../../ui';
import * as records from '../api/records';
import { useMe } from '../me';
import { go } from '../router';
import { recordTexts } from '../texts/records';
import { useLoad } from '../useLoad';

/** On the schedule: how much there is to sign off. Nothing for those who sign nothing, and when there is nothing. */
export function UnsignedNote() {
  const { role } = useMe();
  return role === 'therapist' ? <Count /> : null;
}

function Count() {
  const t = useTexts(recordTexts);
  const { loaded } = useLoad(useCallback((signal) => records.unsignedRecords(signal), []));
  // The schedule works without it: a list that cannot be had is asked for when the page comes up the next time.
  const count = loaded.state === 'ready' ? loaded.value.length : 0;
  if (count === 0) return null;
  return (
    <Banner
      tone="waiting"
      icon="lock"
      title={t('unsigned.count', { count })}
      action={
        <Button
          onClick={() => {
            go('/records');
          }}
        >
          {t('unsigned.show')}
        </Button>
      }
    />
  );
}
