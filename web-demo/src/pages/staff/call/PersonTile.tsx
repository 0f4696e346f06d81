import type { Participant } from '../../../call';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { QualityIndicator, StateTag, VoiceRing } from '../../../ui';
import { initials } from '../../guest/session/initials';
import { callTexts } from '../texts/call';
import { useCall, useNameOf } from './CallContext';
import { PersonMenu } from './PersonMenu';

interface PersonTileProps {
  readonly person: Participant;
  readonly own: boolean;
}

/** One person: the ring that follows the voice, the name, what they are here as, and what is wrong if something is. */
export function PersonTile({ person, own }: PersonTileProps) {
  const t = useTexts(callTexts);
  const words = useTexts(common);
  const { call, snapshot } = useCall();
  const name = useNameOf()(person);
  const muted = own ? snapshot.own.muted : person.muted;
  const quality = snapshot.quality.get(person.id);
  const away = own ? snapshot.reconnecting !== undefined : person.state === 'reconnecting';
  return (
    <li className={own ? 'person person-own' : 'person'}>
      <VoiceRing
        readLevel={() => call.level(person.id)}
        size={own ? 64 : 112}
        state={away ? 'absent' : muted ? 'muted' : 'live'}
      >
        <span aria-hidden="true">{initials(name)}</span>
      </VoiceRing>
      <div className="person-words">
        <p className="person-name">{own ? t.rich('you.named', { name }) : <bdi>{name}</bdi>}</p>
        <p className="soft small">{words(`role.${person.role}`)}</p>
        <p className="person-states">
          {away && (
            <StateTag tone="waiting" icon="refresh">
              {t('state.reconnecting')}
            </StateTag>
          )}
          {muted && <StateTag icon="microphone-off">{own ? words('you.are.muted') : t('state.muted')}</StateTag>}
          {person.hand && (
            <StateTag tone="active" icon="hand">
              {t('state.hand')}
            </StateTag>
          )}
          {!own && !away && person.role !== 'observer' && (
            <QualityIndicator
              grade={quality?.level ?? 'unknown'}
              relayed={quality?.relayed}
              wordless={!isBad(quality?.level)}
            />
          )}
        </p>
      </div>
      {!own && <PersonMenu person={person} />}
    </li>
  );
}

function isBad(level: string | undefined): boolean {
  return level === 'poor' || level === 'lost';
}
