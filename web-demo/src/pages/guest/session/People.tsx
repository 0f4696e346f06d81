import { moderates, type Call, type CallSnapshot } from '../../../call';
import { useTexts } from '../../../i18n';
import { Icon, VoiceRing } from '../../../ui';
import { guestTexts } from '../texts';
import { inside, mainPerson } from './callLine';
import { Person } from './Person';

interface Props {
  readonly call: Call;
  readonly snapshot: CallSnapshot;
}

/** Pixels across; small, where the rings share a phone's screen with more people or with a button. */
const large = 144;
const small = 72;

/** The therapist large, everybody else around. */
export function People({ call, snapshot, tight }: Props & { readonly tight: boolean }) {
  const main = mainPerson(snapshot);
  const rest = inside(snapshot).filter(({ id }) => id !== main?.id);
  const size = tight || rest.length > 0 ? small : large;
  if (!main) {
    return (
      <VoiceRing readLevel={() => 0} size={size} state="absent">
        <Icon name="person" size={size / 2} />
      </VoiceRing>
    );
  }
  return (
    <ul className="people">
      <Person call={call} snapshot={snapshot} person={main} size={size} />
      {rest.map((person) => (
        <Person
          key={person.id}
          call={call}
          snapshot={snapshot}
          person={person}
          size={moderates(person.role) ? 56 : 40}
        />
      ))}
    </ul>
  );
}

/** Oneself, small: is my voice going out. */
export function Self({ call, snapshot: { own, microphone, you } }: Props) {
  const t = useTexts(guestTexts);
  const live = microphone.status === 'live' && you?.role !== 'observer';
  return (
    <div className="self">
      <VoiceRing
        readLevel={() => call.microphone.level()}
        size={48}
        state={live ? (own.muted ? 'muted' : 'live') : 'absent'}
      >
        <Icon name={live && !own.muted ? 'microphone' : 'microphone-off'} />
      </VoiceRing>
      <span>{t('call.you')}</span>
    </div>
  );
}
