/** A note as the server has it. */
export interface SavedNote {
  readonly version: number;
  readonly text: string;
  /** ISO 8601. */
  readonly saved_at: string;
}

export type NoteOutcome =
  | { readonly kind: 'saved'; readonly version: number; readonly saved_at: string }
  /** Nobody knows whether it was saved: the same text is sent again. */
  | { readonly kind: 'later'; readonly retryAfter?: number }
  | { readonly kind: 'signed_out' }
  /** It was changed elsewhere, or its record was signed. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused' };

/** What is written and not saved yet, and the version that it was written on; undefined for the first one. */
export interface KeptDraft {
  readonly text: string;
  readonly version?: number;
}

/** One's own note as the server has it; `signed`: its record cannot be changed any more. */
export interface There {
  readonly signed: boolean;
  readonly note?: SavedNote;
}

export interface NotePort {
  /** A rejection: it cannot be read now. */
  readonly load: () => Promise<There>;
  /** A rejection counts as `later`. */
  readonly save: (text: string, version: number | undefined) => Promise<NoteOutcome>;
  /** Where a draft outlives a reload; nothing here rejects. */
  readonly read: () => Promise<KeptDraft | undefined>;
  readonly write: (draft: KeptDraft) => void;
  readonly forget: () => void;
}

/**
 * unsaved: it is being written. waiting: a try failed, the next one comes by itself. conflict: it was changed on another device, and
 * somebody must choose. signed: nothing more can be written.
 */
export type NoteStanding =
  'loading' | 'failed' | 'saved' | 'unsaved' | 'saving' | 'waiting' | 'signed_out' | 'conflict' | 'signed' | 'refused';

export interface NoteSnapshot {
  readonly standing: NoteStanding;
  readonly text: string;
  readonly savedAt: string | undefined;
  /** What the server has in place of `text`: in a conflict, and when the record was signed before `text` was saved. */
  readonly theirs: string | undefined;
}

/** Both texts, one below the other; one alone where it has the other in it. */
export function bothOf(theirs: string, mine: string): string {
  if (mine.includes(theirs.trim())) return mine;
  return theirs.includes(mine.trim()) ? theirs : `${theirs.trimEnd()}\n\n${mine.trimStart()}`;
}
