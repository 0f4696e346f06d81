import { useMemo, useState } from 'react';
import { localeOf, useFormats, useLocale, useName, useTexts } from '../../../i18n';
import { Icon, Switch, type IconName } from '../../../ui';
import type { Attendance, SessionEvent } from '../api/types';
import { reportTexts } from '../texts/report';
import { figures, isMeasurement, sentenceOf } from './eventSentence';

const icons: Readonly<Record<string, IconName>> = {
  opened: 'wave',
  waiting: 'door',
  admitted: 'check',
  declined: 'close',
  joined: 'person',
  left: 'sign-out',
  reconnecting: 'refresh',
  returned: 'check',
  muted: 'microphone-off',
  unmuted: 'microphone',
  link_failed: 'warning',
  link_restarted: 'check',
  media_moved: 'refresh',
  paths_checked: 'wave',
  path_changed: 'link',
  ended: 'leave-call',
};

interface EventListProps {
  readonly events: readonly SessionEvent[];
  readonly attendance: readonly Attendance[];
}

/** The journal in words, oldest first; measurements only when asked for. */
export function EventList({ events, attendance }: EventListProps) {
  const t = useTexts(reportTexts);
  const name = useName();
  const { language, digits } = useLocale();
  const { time } = useFormats();
  const [measured, setMeasured] = useState(false);
  const write = useMemo(() => figures(t, localeOf(language, digits)), [t, language, digits]);
  const shown = events.filter((event) => measured || !isMeasurement(event));
  const nameOf = (id: string | null | undefined) => {
    const person = attendance.find(({ participant }) => participant === id);
    return person ? name(person.name) : t('somebody');
  };
  return (
    <section aria-labelledby="events">
      <div className="events-head">
        <h2 id="events">{t('events')}</h2>
        {events.some(isMeasurement) && <Switch label={t('show.technical')} checked={measured} onChange={setMeasured} />}
      </div>
      {shown.length === 0 && <p className="soft">{t('events.none')}</p>}
      <ol className="events">
        {shown.map((event) => {
          const { key, values } = sentenceOf(event, nameOf(event.participant), write);
          return (
            <li key={event.seq} className="event">
              <time className="soft small" dateTime={event.at}>
                {time(event.at)}
              </time>
              <Icon name={icons[event.type] ?? 'info'} size={20} />
              <span>{t.rich(key, values)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
