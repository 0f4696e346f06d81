import { draftsLeft, type NoteDraft } from '../../../records';
import { noteDraftOf } from './notePort';
import { ownerOf } from './owner';

/** A note of which this device has words that the server does not have. */
export interface NoteLeft {
  readonly appointment: string;
  readonly note: NoteDraft;
}

const underWay = new Map<string, Promise<readonly NoteLeft[]>>();

/** Saves what earlier pages could not save, and answers what is left: for somebody to decide, or for a later try. Never rejects. */
export function notesLeft(staff: string): Promise<readonly NoteLeft[]> {
  const known = underWay.get(staff);
  if (known) return known;
  const all = saveAll(staff).finally(() => underWay.delete(staff));
  underWay.set(staff, all);
  return all;
}

async function saveAll(staff: string): Promise<readonly NoteLeft[]> {
  const owner = ownerOf(staff);
  const tried = (await draftsLeft(owner)).map((appointment) => ({
    appointment,
    note: noteDraftOf(staff, appointment),
  }));
  await Promise.all(tried.map(({ note }) => goOn(note)));
  const left = new Set(await draftsLeft(owner));
  return tried.filter(({ appointment }) => left.has(appointment));
}

/** A draft that is loaded goes on where an earlier page was. */
async function goOn(note: NoteDraft): Promise<void> {
  if (note.unsaved()) note.nudge();
  else await note.load();
  await settled(note);
}

/** Until it is saved, or is not going to be by itself. */
function settled(note: NoteDraft): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { standing } = note.getSnapshot();
      if (standing === 'unsaved' || standing === 'saving') return;
      stop();
      resolve();
    };
    const stop = note.subscribe(look);
    look();
  });
}
