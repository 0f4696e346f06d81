import { useFormats, useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Card, QualityIndicator, StateTag, type IconName, type Tone } from '../../../ui';
import type { LiveSession, Present } from '../api/liveTypes';
import { liveTexts } from '../texts/live';
import { gradeOf } from './gradeOf';

/** One session: whose, since when, and everybody who is there. */
export function LiveSessionCard({ session }: { readonly session: LiveSession }) {
  const t = useTexts(liveTexts);
  const name = useName();
  const { time } = useFormats();
  const { student, therapist, opened_at, people } = session;
  const waits = people.some(({ state }) => state === 'waiting');
  return (
    <Card as="li" className="live-session" tone={waits ? 'waiting' : 'plain'}>
      <header className="live-session-head">
        <h2>
          <bdi>{name(student.name)}</bdi>
        </h2>
        <p className="soft">
          <span>{t.rich('with.therapist', { therapist: name(therapist.name) })}</span>
          <span>{opened_at ? t('open.since', { time: time(opened_at) }) : t('not.open')}</span>
        </p>
      </header>
      {people.length === 0 ? (
        <p className="soft">{t('nobody')}</p>
      ) : (
        <ul className="live-people" aria-label={t('people', { student: name(student.name) })}>
          {people.map((person) => (
            <PersonLine key={person.participant} person={person} />
          ))}
        </ul>
      )}
    </Card>
  );
}

const looks: Record<Present['state'], { readonly tone: Tone; readonly icon: IconName }> = {
  waiting: { tone: 'waiting', icon: 'clock' },
  joined: { tone: 'connected', icon: 'check' },
  reconnecting: { tone: 'danger', icon: 'refresh' },
};

function PersonLine({ person }: { readonly person: Present }) {
  const t = useTexts(liveTexts);
  const words = useTexts(common);
  const name = useName();
  const { time } = useFormats();
  const { state, since, quality } = person;
  const grade = gradeOf(person);
  return (
    <li className="live-person">
      <span className="live-who">
        <bdi>{name(person.name)}</bdi>
        <span className="soft">{words(`role.${person.role}`)}</span>
      </span>
      <StateTag {...looks[state]}>
        {since ? t(`state.${state}`, { time: time(since) }) : t(`state.${state}.now`)}
      </StateTag>
      {grade && <QualityIndicator grade={grade} relayed={quality?.relayed} />}
    </li>
  );
}
