import { draftsLeft, NoteDraft, sealedDrafts, type NoteOutcome } from '../../../records';
import { notes, saveNote } from '../api/notes';
import { Problem } from '../api/http';
import { ownerOf } from './owner';

/** A save without an answer for so long counts as lost, in milliseconds. */
const patience = 10_000;

function outcomeOf(problem: unknown): NoteOutcome {
  if (!(problem instanceof Problem)) return { kind: 'later' };
  const { status, code, retryAfter } = problem;
  if (status === 401) return { kind: 'signed_out' };
  if (code === 'conflict') return { kind: 'conflict' };
  if (status !== 0 && status !== 429 && status < 500) return { kind: 'refused' };
  return { kind: 'later', ...(retryAfter !== undefined && { retryAfter }) };
}

/** The note that `staff` writes about an appointment. */
export function noteDraftOf(staff: string, appointment: string): NoteDraft {
  return new NoteDraft({
    ...sealedDrafts(ownerOf(staff), appointment),
    load: async () => {
      const { signed, notes: all } = await notes(appointment);
      const note = all.find(({ author }) => author === staff);
      return { signed, ...(note && { note }) };
    },
    save: async (text, version) => {
      try {
        return { kind: 'saved', ...(await saveNote(appointment, text, version, AbortSignal.timeout(patience))) };
      } catch (problem) {
        return outcomeOf(problem);
      }
    },
  });
}

/** Saves what an earlier page could not: a draft that is loaded goes on where that one was. */
export async function saveNotesLeft(staff: string): Promise<void> {
  for (const appointment of await draftsLeft(ownerOf(staff))) void noteDraftOf(staff, appointment).load();
}
