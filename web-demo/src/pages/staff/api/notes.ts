import type { SavedNote } from '../../../records';
import { request } from './http';

interface AuthoredNote extends SavedNote {
  /** The account of whoever wrote it. */
  readonly author: string;
}

export interface AppointmentNotes {
  readonly appointment: string;
  /** The record is signed: what is to be said now is an addendum. */
  readonly signed: boolean;
  readonly notes: readonly AuthoredNote[];
}

/** What the server takes of a note, in characters. */
export const longestNote = 20_000;

export const notes = (appointment: string) =>
  request<AppointmentNotes>('GET', `/api/appointments/${appointment}/notes`);

/** `version`: of the last answer; undefined the first time. */
export const saveNote = (appointment: string, text: string, version: number | undefined, signal?: AbortSignal) =>
  request<Pick<SavedNote, 'version' | 'saved_at'>>(
    'PUT',
    `/api/appointments/${appointment}/note`,
    { version, text },
    signal,
  );
