import { useMemo } from 'react';
import { localeOf, useFormats, useLocale, useName, useTexts } from '../../../i18n';
import { Icon, type IconName } from '../../../ui';
import type { Attendance, SessionEvent } from '../api/types';
import { reportTexts } from '../texts/report';
import './EventLines.css';
import { figures, sentenceOf } from './eventSentence';

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

interface EventLinesProps {
  readonly events: readonly SessionEvent[];
  readonly attendance: readonly Attendance[];
}

/** Entries of a session's journal in words, one below the other. */
export function EventLines({ events, attendance }: EventLinesProps) {
  const t = useTexts(reportTexts);
  const name = useName();
  const { language, digits } = useLocale();
  const { time } = useFormats();
  const write = useMemo(() => figures(t, localeOf(language, digits)), [t, language, digits]);
  const nameOf = (id: string | null | undefined) => {
    const person = attendance.find(({ participant }) => participant === id);
    return person ? name(person.name) : t('somebody');
  };
  return (
    <ol className="events">
      {events.map((event) => {
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
  );
}
