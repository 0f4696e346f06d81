import { useTexts } from '../../../i18n';
import { Banner, type Tone } from '../../../ui';
import type { Relays, RelaysState } from '../api/types';
import { relayTexts } from '../texts/relays';
import { NoRelays } from './NoRelays';
import { RelayLine } from './RelayLine';
import { useWhen } from './useWhen';

const tones: Record<Exclude<RelaysState, 'none'>, Tone> = {
  unknown: 'neutral',
  working: 'connected',
  limited: 'waiting',
  failing: 'danger',
};

/** How the relays stand on the whole, and each of their addresses; or how one comes to have any. */
export function RelayList({ relays }: { readonly relays: Relays }) {
  const t = useTexts(relayTexts);
  const when = useWhen();
  const { state, checked_at, relays: lines = [] } = relays;
  if (state === 'none') return <NoRelays />;
  return (
    <>
      <Banner tone={tones[state]} {...(state === 'limited' && { icon: 'info' })} title={t(`summary.${state}`)}>
        {checked_at && t('summary.at', { when: when(checked_at) })}
      </Banner>
      <ul className="relay-list" aria-label={t('list')}>
        {lines.map((relay) => (
          <RelayLine key={`${relay.name} ${relay.url}`} relay={relay} />
        ))}
      </ul>
    </>
  );
}
