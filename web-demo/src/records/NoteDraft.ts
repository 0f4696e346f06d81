import { Store, type Readable } from '../call/Store';
import {
  bothOf,
  type KeptDraft,
  type NoteOutcome,
  type NotePort,
  type NoteSnapshot,
  type SavedNote,
  type There,
} from './note';
import { retryDelay } from './retryDelay';

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
  #loading: Promise<void> | undefined;

  readonly subscribe = this.#store.subscribe;
  readonly getSnapshot = this.#store.getSnapshot;

  constructor(port: NotePort) {
    this.#port = port;
  }

  /** Reads what is there, and takes up what an earlier page could not save; once, however many ask for it at the same time. */
  load(): Promise<void> {
    this.#loading ??= this.#read().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #read(): Promise<void> {
    const kept = await this.#port.read();
    try {
      const there = await this.#port.load();
      this.#show(there);
      if (kept) this.#takeUp(kept, there);
    } catch {
      // What was written here can be read even so.
      this.#store.update({ standing: 'failed', text: kept?.text ?? '' });
    }
  }

  #show({ signed, note }: There): void {
    this.#version = note?.version;
    this.#store.update({
      text: note?.text ?? '',
      savedAt: note?.saved_at,
      theirs: undefined,
      standing: signed ? 'signed' : 'saved',
    });
  }

  #takeUp({ text, version }: KeptDraft, { signed, note }: There): void {
    if (text === (note?.text ?? '')) {
      this.#port.forget();
      return;
    }
    this.#version = version;
    this.#store.update({ text });
    if (signed) this.#late(note);
    else if (version === note?.version) this.#save();
    else this.#meet(note);
  }

  edit(text: string): void {
    this.#write(text);
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
    this.#settle(this.getSnapshot().text);
  }

  /** After a conflict: what was written there, and below it what is written here. */
  keepBoth(): void {
    this.#settle(bothOf(this.#theirs?.text ?? '', this.getSnapshot().text));
  }

  /** After a conflict: what was written there, in place of what is written here. */
  takeTheirs(): void {
    const note = this.#theirs;
    this.#theirs = undefined;
    this.#port.forget();
    this.#show({ signed: false, ...(note && { note }) });
  }

  /** Lets go of what is written here and cannot be saved; what the server has is there when it is loaded again. */
  discard(): void {
    clearTimeout(this.#timer);
    this.#theirs = undefined;
    this.#port.forget();
    this.#store.update({ standing: 'loading', text: '', savedAt: undefined, theirs: undefined });
  }

  /** Whether something is written that the server does not have. */
  unsaved(): boolean {
    return !['loading', 'failed', 'saved', 'signed'].includes(this.getSnapshot().standing);
  }

  #write(text: string): void {
    this.#store.update({ text });
    this.#port.write({ text, ...(this.#version !== undefined && { version: this.#version }) });
  }

  #settle(text: string): void {
    this.#version = this.#theirs?.version;
    this.#theirs = undefined;
    this.#store.update({ theirs: undefined });
    this.#write(text);
    this.#save();
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
        void this.#look();
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
  async #look(): Promise<void> {
    try {
      const { signed, note } = await this.#port.load();
      if (signed) this.#late(note);
      else this.#meet(note);
    } catch {
      this.#take('', { kind: 'later' });
    }
  }

  /** The record was signed before what is written here was saved; an empty text is no loss. */
  #late(note: SavedNote | undefined): void {
    if (this.getSnapshot().text.trim() === '') {
      this.#port.forget();
      this.#show({ signed: true, ...(note && { note }) });
    } else this.#store.update({ standing: 'signed', theirs: note?.text ?? '' });
  }

  #meet(note: SavedNote | undefined): void {
    if (note?.text === this.getSnapshot().text) this.#saved(note.text, note);
    else {
      this.#theirs = note;
      this.#store.update({ standing: 'conflict', theirs: note?.text ?? '' });
    }
  }
}
