import { useEffect, useSyncExternalStore } from 'react';
import { outlookOf, type Readable, type Scouted } from '../../call';
import { useTexts } from '../../i18n';
import { common } from '../../i18n/common';
import { announce, Banner } from '../../ui';

/** Says before a call, and gently, that this network lets nothing through. Says nothing of anything less. */
export function PathHint({ scout }: { readonly scout: Readable<Scouted> }) {
  const t = useTexts(common);
  const { paths } = useSyncExternalStore(scout.subscribe, scout.getSnapshot);
  const nothing = paths !== undefined && outlookOf(paths) === 'nothing';
  const said = t('path.nothing');
  useEffect(() => {
    if (nothing) announce(said);
  }, [nothing, said]);
  return nothing ? (
    <Banner tone="waiting" icon="info">
      {said}
    </Banner>
  ) : null;
}
