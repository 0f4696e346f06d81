import { NoteDraft, sealedDrafts, type NoteOutcome } from '../../../records';
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

const drafts = new Map<string, NoteDraft>();

/** The note that `staff` writes about an appointment: one and the same while it has something that is not saved. */
export function noteDraftOf(staff: string, appointment: string): NoteDraft {
  const key = `${staff} ${appointment}`;
  const known = drafts.get(key);
  if (known?.unsaved()) return known;
  const draft = freshDraftOf(staff, appointment);
  drafts.set(key, draft);
  return draft;
}

function freshDraftOf(staff: string, appointment: string): NoteDraft {
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
