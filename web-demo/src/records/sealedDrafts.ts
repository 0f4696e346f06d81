import type { KeptDraft, NotePort } from './note';
import { sealedStore, type Owner } from './SealedStore';

interface Kept extends KeptDraft {
  readonly appointment: string;
}

/** Keeps what one person wrote about an appointment and could not save yet, sealed. Never rejects. */
export function sealedDrafts(owner: Owner, appointment: string): Pick<NotePort, 'read' | 'write' | 'forget'> {
  return {
    read: async () => {
      const kept = await (await sealedStore(owner))?.all<Kept>('notes');
      return kept?.find((each) => each.appointment === appointment);
    },
    write: (draft) => {
      void sealedStore(owner).then((store) => store?.put('notes', appointment, { ...draft, appointment }));
    },
    forget: () => {
      void sealedStore(owner).then((store) => store?.drop('notes', [appointment]));
    },
  };
}

/** The appointments about which one person wrote what is not saved yet. */
export async function draftsLeft(owner: Owner): Promise<readonly string[]> {
  const kept = await (await sealedStore(owner))?.all<Kept>('notes');
  return kept?.map(({ appointment }) => appointment) ?? [];
}
