import { Store, type Readable } from '../call/Store';
import { retryDelay } from './retryDelay';

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

export interface NotePort {
  /** One's own note as it is; a rejection: it cannot be read now. */
  readonly load: () => Promise<{ readonly signed: boolean; readonly note?: SavedNote }>;
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
  /** In a conflict: what the other device wrote. */
  readonly theirs: string | undefined;
}

/** After so long without a key, what was written is saved, in milliseconds. */
const pause = 1_000;

/** One's own note about an appointment, saved as it is written, and never over what was written elsewhere without a word. */
export class NoteDraft implements Readable<NoteSnapshot> {
  readonly #port: NotePort;
  readonly #store = new Store<NoteSnapshot>({ standing: 'loading', text: '', savedAt: undefined, theirs: undefined });
  #version: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #saving = false;
  #theirs: SavedNote | undefined;

  readonly subscribe = this.#store.subscribe;
  readonly getSnapshot = this.#store.getSnapshot;

  constructor(port: NotePort) {
    this.#port = port;
  }

  /** Reads what is there, and takes up what an earlier page could not save. */
  async load(): Promise<void> {
    try {
      const [there, kept] = await Promise.all([this.#port.load(), this.#port.read()]);
      const { note } = there;
      this.#version = note?.version;
      this.#store.update({
        text: note?.text ?? '',
        savedAt: note?.saved_at,
        standing: there.signed ? 'signed' : 'saved',
      });
      if (there.signed || !kept || kept.text === (note?.text ?? '')) return;
      this.#store.update({ text: kept.text });
      if (kept.version === note?.version) this.#save();
      else this.#meet(note);
    } catch {
      this.#store.update({ standing: 'failed' });
    }
  }

  edit(text: string): void {
    this.#store.update({ text });
    this.#port.write({ text, ...(this.#version !== undefined && { version: this.#version }) });
    const { standing } = this.getSnapshot();
    if (standing === 'conflict' || standing === 'waiting' || standing === 'signed_out') return;
    this.#store.update({ standing: 'unsaved' });
    this.#in(pause);
  }

  /** Saves at once: the network may be back, or somebody has signed in. */
  nudge(): void {
    const { standing } = this.getSnapshot();
    if (standing === 'failed') void this.load();
    if (standing === 'unsaved' || standing === 'waiting' || standing === 'signed_out' || standing === 'refused') {
      this.#save();
    }
  }

  /** After a conflict: what is written here takes the place of what was written there. */
  keepMine(): void {
    this.#version = this.#theirs?.version;
    this.#store.update({ theirs: undefined });
    this.#save();
  }

  /** After a conflict: what was written there, in place of what is written here. */
  takeTheirs(): void {
    const theirs = this.#theirs;
    if (theirs) this.#saved(theirs.text, theirs);
    this.#store.update({ text: theirs?.text ?? '', theirs: undefined, standing: 'saved' });
  }

  /** Whether something is written that the server does not have. */
  unsaved(): boolean {
    return !['loading', 'failed', 'saved', 'signed'].includes(this.getSnapshot().standing);
  }

  #in(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#save();
    }, milliseconds);
  }

  #save(): void {
    clearTimeout(this.#timer);
    if (this.#saving) return;
    this.#saving = true;
    const { text } = this.getSnapshot();
    this.#store.update({ standing: 'saving' });
    this.#port
      .save(text, this.#version)
      .catch((): NoteOutcome => ({ kind: 'later' }))
      .then((outcome) => {
        this.#saving = false;
        this.#take(text, outcome);
      })
      .catch(() => undefined);
  }

  #take(text: string, outcome: NoteOutcome): void {
    switch (outcome.kind) {
      case 'saved':
        this.#saved(text, outcome);
        return;
      case 'later':
        this.#failures += 1;
        this.#store.update({ standing: 'waiting' });
        this.#in(retryDelay(this.#failures, outcome.retryAfter));
        return;
      case 'signed_out':
        this.#store.update({ standing: 'signed_out' });
        return;
      case 'conflict':
        void this.#settle();
        return;
      case 'refused':
        this.#store.update({ standing: 'refused' });
    }
  }

  #saved(text: string, { version, saved_at }: Pick<SavedNote, 'version' | 'saved_at'>): void {
    this.#failures = 0;
    this.#version = version;
    const more = this.getSnapshot().text !== text;
    this.#store.update({ savedAt: saved_at, standing: more ? 'unsaved' : 'saved' });
    if (more) this.#in(pause);
    else this.#port.forget();
  }

  /** What stands in the way of what is written here. */
  async #settle(): Promise<void> {
    try {
      const { signed, note } = await this.#port.load();
      if (signed) this.#store.update({ standing: 'signed' });
      else this.#meet(note);
    } catch {
      this.#take('', { kind: 'later' });
    }
  }

  #meet(note: SavedNote | undefined): void {
    if (note?.text === this.getSnapshot().text) this.#saved(note.text, note);
    else {
      this.#theirs = note;
      this.#store.update({ standing: 'conflict', theirs: note?.text ?? '' });
    }
  }
}
