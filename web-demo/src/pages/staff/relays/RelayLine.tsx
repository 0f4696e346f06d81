import { useTexts } from '../../../i18n';
import { StateTag, type IconName, type Tone } from '../../../ui';
import type { Relay } from '../api/types';
import { relayTexts } from '../texts/relays';
import { faultKey } from './faultKey';
import { useWhen } from './useWhen';

const looks: Record<Relay['state'], { readonly tone: Tone; readonly icon: IconName }> = {
  works: { tone: 'connected', icon: 'check' },
  faulty: { tone: 'danger', icon: 'warning' },
  unknown: { tone: 'neutral', icon: 'clock' },
};

/** One address of a relay: whether it works, and if not, what to do. */
export function RelayLine({ relay }: { readonly relay: Relay }) {
  const t = useTexts(relayTexts);
  const { name, url, state, fault, latency_ms } = relay;
  return (
    <li className="relay-line">
      <p className="relay-head">
        <bdi dir="ltr" className="relay-url">
          {url}
        </bdi>
        <StateTag {...looks[state]}>{t(`state.${state}`)}</StateTag>
      </p>
      {state === 'faulty' && <p>{t(faultKey(fault))}</p>}
      <ul className="relay-facts soft small">
        <li>
          <bdi>{name}</bdi>
        </li>
        {latency_ms !== undefined && <li>{t('latency', { count: latency_ms })}</li>}
        <Times relay={relay} />
      </ul>
    </li>
  );
}

/** When it was tested and when it last worked, where these differ. */
function Times({ relay: { checked_at, worked_at } }: { readonly relay: Relay }) {
  const t = useTexts(relayTexts);
  const when = useWhen();
  if (!checked_at) return null;
  return (
    <>
      <li>{t('checked.at', { when: when(checked_at) })}</li>
      {worked_at !== checked_at && <li>{worked_at ? t('worked.at', { when: when(worked_at) }) : t('worked.never')}</li>}
    </>
  );
}
