import { useRef } from 'react';
import type { Participant } from '../../../call';
import { useFormats, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Button, Icon } from '../../../ui';
import { callTexts } from '../texts/call';
import './Arrivals.css';
import { useCall, useNameOf } from './CallContext';
import { useAction } from '../useAction';
import { useFocusAfterDoor } from './useFocusAfterDoor';

/** Who waits at the door, and who was declined and can still be let in. */
export function Arrivals() {
  const t = useTexts(callTexts);
  const { others } = useCall().snapshot;
  const waiting = others.filter(({ state }) => state === 'waiting');
  const declined = others.filter(({ state }) => state === 'declined');
  const door = useRef<HTMLElement>(null);
  useFocusAfterDoor(door, [...waiting, ...declined].map(({ id, state }) => `${state} ${id}`).join());
  if (waiting.length + declined.length === 0) return null;
  return (
    <section ref={door} tabIndex={-1} className="arrivals" aria-label={t('waiting.room')}>
      {waiting.map((person) => (
        <Arrival key={person.id} person={person} />
      ))}
      {declined.map((person) => (
        <Declined key={person.id} person={person} />
      ))}
    </section>
  );
}

function Arrival({ person }: { readonly person: Participant }) {
  const t = useTexts(callTexts);
  const words = useTexts(common);
  const { time } = useFormats();
  const { call } = useCall();
  const nameOf = useNameOf();
  const { busy, run } = useAction();
  const id = `arrival-${person.id}`;
  return (
    <article className="arrival" aria-labelledby={id}>
      <Icon name="door" />
      <div className="arrival-words">
        <p id={id} className="arrival-name">
          {t.rich('waiting.card', { name: nameOf(person) })}
        </p>
        <p className="small">
          {words(`role.${person.role}`)} · {words('waiting.since', { time: time(person.since) })}
        </p>
      </div>
      <div className="arrival-actions">
        <Button
          aria-describedby={id}
          disabled={busy}
          onClick={() => {
            run(() => call.deny(person.id));
          }}
        >
          {t('decline')}
        </Button>
        <Button
          variant="primary"
          size="call"
          aria-describedby={id}
          busy={busy}
          onClick={() => {
            run(() => call.admit(person.id));
          }}
        >
          {t('admit')}
        </Button>
      </div>
    </article>
  );
}

function Declined({ person }: { readonly person: Participant }) {
  const t = useTexts(callTexts);
  const { call } = useCall();
  const nameOf = useNameOf();
  const { busy, run } = useAction();
  const id = `declined-${person.id}`;
  return (
    <article className="arrival arrival-declined" aria-labelledby={id}>
      <div className="arrival-words">
        <p id={id} className="arrival-name">
          <bdi>{nameOf(person)}</bdi>
        </p>
        <p className="small soft">
          {t('declined')} · {t('declined.hint')}
        </p>
      </div>
      <div className="arrival-actions">
        <Button
          aria-describedby={id}
          busy={busy}
          onClick={() => {
            run(() => call.admit(person.id));
          }}
        >
          {t('admit')}
        </Button>
      </div>
    </article>
  );
}
