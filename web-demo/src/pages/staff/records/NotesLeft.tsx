import { useCallback } from 'react';
import { useFormats, useName, useTexts } from '../../../i18n';
import { Banner } from '../../../ui';
import * as records from '../api/records';
import type { Appointment } from '../api/types';
import { useMe } from '../me';
import { go } from '../router';
import { noteTexts } from '../texts/notes';
import { useLoad } from '../useLoad';
import './NotesLeft.css';
import type { NoteLeft } from './notesLeft';
import { isRunning } from './running';
import { useNotesLeft } from './useNotesLeft';
import { recordsTrials } from './useTapQueue';

/** Leads to the words on this device that could not be saved. Nothing where there are none. */
export function NotesLeft() {
  return recordsTrials(useMe()) ? <Left /> : null;
}

interface Place {
  readonly id: string;
  /** Undefined where it cannot be read any more. */
  readonly appointment: Appointment | undefined;
}

async function placesOf(left: readonly NoteLeft[], signal: AbortSignal): Promise<readonly Place[]> {
  const places = await Promise.all(
    left.map(async ({ appointment: id }) => ({
      id,
      appointment: await records.appointment(id, signal).catch(() => undefined),
    })),
  );
  // While a session runs its note may be under somebody's hands, on the page of the call.
  return places.filter(({ appointment }) => !appointment || !isRunning(appointment));
}

function Left() {
  const t = useTexts(noteTexts);
  const left = useNotesLeft();
  const { loaded } = useLoad(useCallback((signal) => placesOf(left, signal), [left]));
  const places = loaded.state === 'ready' ? loaded.value : [];
  if (places.length === 0) return null;
  return (
    <div className="notes-left">
      <Banner tone="waiting" icon="note" title={t('left.count', { count: places.length })}>
        <p>{t('left.open')}</p>
        <ul>
          {places.map((place) => (
            <li key={place.id}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

function PlaceLink({ place: { id, appointment } }: { readonly place: Place }) {
  const t = useTexts(noteTexts);
  const name = useName();
  const formats = useFormats();
  const page = `/appointments/${id}/record`;
  return (
    <a
      href={page}
      onClick={(event) => {
        event.preventDefault();
        go(page);
      }}
    >
      <span>
        {appointment
          ? t.rich('left.appointment', {
              student: name(appointment.student.name),
              day: formats.day(appointment.date),
              time: formats.time(appointment.starts_at),
            })
          : t('left.unknown')}
      </span>
    </a>
  );
}
