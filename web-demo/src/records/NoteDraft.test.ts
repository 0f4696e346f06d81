import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoteDraft, type KeptDraft, type NoteOutcome, type NotePort, type SavedNote } from './NoteDraft';

/** A server with one note, which counts versions as the real one does; `troubles` are said in place of its next answers. */
class FakeNotes implements NotePort {
  note: SavedNote | undefined;
  signed = false;
  kept: KeptDraft | undefined;
  readonly troubles: (NoteOutcome | 'lost')[] = [];
  saves = 0;

  readonly load = () => Promise.resolve({ signed: this.signed, ...(this.note && { note: this.note }) });

  readonly save = (text: string, version: number | undefined): Promise<NoteOutcome> => {
    this.saves += 1;
    const trouble = this.troubles.shift();
    if (trouble && trouble !== 'lost') return Promise.resolve(trouble);
    if (this.signed || (text !== this.note?.text && version !== this.note?.version)) {
      return Promise.resolve({ kind: 'conflict' });
    }
    this.written(text);
    if (trouble === 'lost' || !this.note) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve({ kind: 'saved', version: this.note.version, saved_at: this.note.saved_at });
  };

  readonly read = () => Promise.resolve(this.kept);
  readonly write = (draft: KeptDraft) => {
    this.kept = draft;
  };
  readonly forget = () => {
    this.kept = undefined;
  };

  written(text: string): void {
    if (text === this.note?.text) return;
    this.note = { text, version: (this.note?.version ?? 0) + 1, saved_at: '2026-11-21T12:03:00Z' };
  }
}

let server: FakeNotes;
let draft: NoteDraft;

beforeEach(async () => {
  vi.useFakeTimers();
  server = new FakeNotes();
  draft = new NoteDraft(server);
  await draft.load();
});

afterEach(() => {
  vi.useRealTimers();
});

const later = (milliseconds = 1_500) => vi.advanceTimersByTimeAsync(milliseconds);

test('what is written is saved after a pause, once, and the page can say when', async () => {
  draft.edit('We');
  await later(500);
  draft.edit('We played');
  await later(500);
  expect(server.saves).toBe(0);
  await later();
  expect(server.saves).toBe(1);
  expect(draft.getSnapshot()).toMatchObject({ standing: 'saved', savedAt: '2026-11-21T12:03:00Z' });
  expect(server.note?.text).toBe('We played');
  expect(server.kept).toBeUndefined();
});

test('without a network it waits, says so, and is saved when it is back', async () => {
  server.troubles.push({ kind: 'later', retryAfter: 600 });
  draft.edit('We');
  await later();
  draft.edit('We played');
  expect(draft.getSnapshot().standing).toBe('waiting');
  expect(draft.unsaved()).toBe(true);
  expect(server.kept).toEqual({ text: 'We played' });
  draft.nudge();
  await later(0);
  expect(server.note).toMatchObject({ text: 'We played', version: 1 });
  expect(draft.unsaved()).toBe(false);
});

test('an answer that is lost after the server has saved is no conflict', async () => {
  server.troubles.push('lost');
  draft.edit('We played');
  await later(10_000);
  expect(draft.getSnapshot().standing).toBe('saved');
  expect(server.note?.version).toBe(1);
});

test('what is written while a save is under way is saved after it', async () => {
  draft.edit('one');
  await later();
  draft.edit('one two');
  draft.nudge();
  draft.edit('one two three');
  await later(3_000);
  expect(server.note).toMatchObject({ text: 'one two three' });
});

test('what another device wrote is shown, and nothing of either is lost until somebody chooses', async () => {
  server.written('from the tablet');
  draft.edit('from the desk');
  await later();
  expect(draft.getSnapshot()).toMatchObject({ standing: 'conflict', text: 'from the desk', theirs: 'from the tablet' });
  expect(server.note?.text).toBe('from the tablet');
  draft.keepMine();
  await later();
  expect(server.note?.text).toBe('from the desk');
  server.written('from the tablet again');
  draft.edit('desk');
  await later();
  draft.takeTheirs();
  expect(draft.getSnapshot()).toMatchObject({ standing: 'saved', text: 'from the tablet again' });
  draft.edit('both');
  await later();
  expect(server.note?.text).toBe('both');
});

test('after the record is signed nothing more is written, and what was written stays to be copied', async () => {
  server.signed = true;
  draft.edit('too late');
  await later();
  expect(draft.getSnapshot()).toMatchObject({ standing: 'signed', text: 'too late' });
});

test('a page that is loaded anew goes on with what was not saved', async () => {
  server.kept = { text: 'left behind' };
  draft = new NoteDraft(server);
  await draft.load();
  await later();
  expect(server.note?.text).toBe('left behind');
  server.kept = { text: 'older than the server', version: 0 };
  draft = new NoteDraft(server);
  await draft.load();
  expect(draft.getSnapshot()).toMatchObject({ standing: 'conflict', theirs: 'left behind' });
});

test('after a sign-out it waits for the next sign-in', async () => {
  server.troubles.push({ kind: 'signed_out' });
  draft.edit('We played');
  await later(60_000);
  expect([server.saves, draft.getSnapshot().standing]).toEqual([1, 'signed_out']);
  draft.nudge();
  await later(0);
  expect(server.note?.text).toBe('We played');
});
