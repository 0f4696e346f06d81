import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { Switch } from '../../../ui';
import type { Attendance, SessionEvent } from '../api/types';
import { reportTexts } from '../texts/report';
import { EventLines } from './EventLines';
import { isMeasurement } from './eventSentence';

interface EventListProps {
  readonly events: readonly SessionEvent[];
  readonly attendance: readonly Attendance[];
}

/** The journal in words, oldest first; measurements only when asked for. */
export function EventList({ events, attendance }: EventListProps) {
  const t = useTexts(reportTexts);
  const [measured, setMeasured] = useState(false);
  const shown = events.filter((event) => measured || !isMeasurement(event));
  return (
    <section aria-labelledby="events">
      <div className="events-head">
        <h2 id="events">{t('events')}</h2>
        {events.some(isMeasurement) && <Switch label={t('show.technical')} checked={measured} onChange={setMeasured} />}
      </div>
      {shown.length === 0 && <p className="soft">{t('events.none')}</p>}
      <EventLines events={shown} attendance={attendance} />
    </section>
  );
}
