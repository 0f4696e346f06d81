import { useTexts } from '../../../i18n';
import { callTexts } from '../texts/call';
import { isInRoom, useCall } from './CallContext';
import './People.css';
import { PersonTile } from './PersonTile';

interface PeopleProps {
  /** There is room to show whoever one speaks with large. */
  readonly roomy: boolean;
}

/** Everybody in the room, oneself last and smaller. */
export function People({ roomy }: PeopleProps) {
  const t = useTexts(callTexts);
  const { others, you } = useCall().snapshot;
  const present = others.filter(isInRoom);
  const stage = roomy && (present.length === 1 || present.length === 2);
  return (
    <section className="people" aria-label={t('people')}>
      {present.length === 0 && (
        <div className="people-alone">
          <p className="people-alone-title">{t('alone')}</p>
          <p className="soft">{t('alone.hint')}</p>
        </div>
      )}
      <ul className={stage ? 'people-list people-stage' : 'people-list'}>
        {present.map((person) => (
          <PersonTile key={person.id} person={person} own={false} />
        ))}
        {you && <PersonTile key={you.id} person={you} own />}
      </ul>
    </section>
  );
}
