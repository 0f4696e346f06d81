import { useName, useTexts } from '../../../i18n';
import type { Person } from '../api/types';
import { useMe } from '../me';
import { recordTexts } from '../texts/records';

/** Names whoever wrote something, as far as this page knows them: oneself, the appointment's therapist, else a colleague. */
export function useStaffName(therapist: Person): (staff: string) => string {
  const t = useTexts(recordTexts);
  const name = useName();
  const me = useMe();
  return (staff) => {
    if (staff === me.id) return t('you');
    return staff === therapist.id ? name(therapist.name) : t('colleague');
  };
}
