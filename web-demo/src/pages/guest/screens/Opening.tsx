import { useTexts } from '../../../i18n';
import { Spinner } from '../../../ui';
import { guestTexts } from '../texts';
import { Screen } from './Screen';

export function Opening() {
  const t = useTexts(guestTexts);
  return (
    <Screen layout="center" title={t('opening')}>
      <Spinner size={40} />
    </Screen>
  );
}
