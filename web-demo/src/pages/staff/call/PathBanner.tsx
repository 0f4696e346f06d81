import { localeOf, useLocale, useTexts } from '../../../i18n';
import { Banner } from '../../../ui';
import { PathHint } from '../../device/PathHint';
import { callTexts } from '../texts/call';
import { isInRoom, useCall, useNameOf } from './CallContext';

/** Between whom no sound gets through, and what to try; while nobody is there yet, whether any could. */
export function PathBanner() {
  const t = useTexts(callTexts);
  const nameOf = useNameOf();
  const { language, digits } = useLocale();
  const { snapshot, scout } = useCall();
  const { unreachable, you, others } = snapshot;
  const people = others.filter(isInRoom);
  if (people.length === 0) return <PathHint scout={scout} />;
  const names = people.filter(({ id }) => unreachable.includes(id)).map(nameOf);
  const silent = you !== undefined && unreachable.includes(you.id);
  if (names.length === 0 && !silent) return null;
  const all = new Intl.ListFormat(localeOf(language, digits)).format(names);
  return (
    <Banner
      tone="waiting"
      icon="warning"
      role="alert"
      title={silent ? t('path.none.own') : t.rich('path.none', { names: all })}
    >
      {t('path.none.try')}
    </Banner>
  );
}
