import { useTexts } from '../../i18n';
import { Spinner } from '../../ui';
import { Screen } from '../guest/screens/Screen';
import { familyTexts } from './texts';

export function Opening() {
  const t = useTexts(familyTexts);
  return (
    <Screen layout="center" title={t('opening')}>
      <Spinner size={40} />
    </Screen>
  );
}
