import type { Call, CallSnapshot, Participant } from '../../../call';
import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Icon, VoiceRing } from '../../../ui';
import { initials } from './initials';

interface PersonProps {
  readonly call: Call;
  readonly snapshot: CallSnapshot;
  readonly person: Participant;
  readonly size: number;
}

/** Somebody else in the call: a ring that follows the voice, the name, and what one should know. */
export function Person({ call, snapshot, person, size }: PersonProps) {
  const words = useTexts(common);
  const name = useName()(person.name);
  const away = person.state === 'reconnecting';
  const quality = snapshot.quality.get(person.id)?.level;
  return (
    <li className="person">
      <VoiceRing
        readLevel={() => call.level(person.id)}
        size={size}
        state={away ? 'absent' : person.muted ? 'muted' : 'live'}
      >
        <span aria-hidden="true" style={{ fontSize: size / 3 }}>
          {initials(name)}
        </span>
      </VoiceRing>
      <span className="person-name">
        <bdi>{name}</bdi>
      </span>
      <span className="person-note">
        {words(away ? 'reconnecting' : `role.${person.role}`)}
        {!away && person.muted && <Icon name="microphone-off" size={16} />}
        {!away && quality === 'poor' && <Icon name="warning" size={16} />}
      </span>
    </li>
  );
}
