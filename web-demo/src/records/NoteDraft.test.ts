import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bothOf, type KeptDraft, type NoteOutcome, type NotePort, type SavedNote } from './note';
import { NoteDraft } from './NoteDraft';

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
  expect(draft.getSnapshot()).toMatchObject({ standing: 'signed', text: 'too late', theirs: '' });
});

const reloaded = async () => {
  draft = new NoteDraft(server);
  await draft.load();
};

test('what was kept when its record was signed is shown beside what was saved, until somebody lets go of it', async () => {
  server.written('saved');
  server.signed = true;
  server.kept = { text: 'saved and more', version: 1 };
  await reloaded();
  expect(draft.getSnapshot()).toMatchObject({ standing: 'signed', text: 'saved and more', theirs: 'saved' });
  expect([server.saves, server.kept]).toEqual([0, { text: 'saved and more', version: 1 }]);
  draft.discard();
  expect(server.kept).toBeUndefined();
  await draft.load();
  expect(draft.getSnapshot()).toMatchObject({ standing: 'signed', text: 'saved', theirs: undefined });
});

test('what the server has already, and an empty text that came too late, need no keeping', async () => {
  server.written('saved');
  server.kept = { text: 'saved' };
  await reloaded();
  expect([server.saves, server.kept]).toEqual([0, undefined]);
  server.signed = true;
  server.kept = { text: ' ' };
  await reloaded();
  expect(server.kept).toBeUndefined();
});

test('where the server’s text cannot be read, what is kept can', async () => {
  server.kept = { text: 'left behind' };
  vi.spyOn(server, 'load').mockRejectedValue(new TypeError('Failed to fetch'));
  await reloaded();
  expect(draft.getSnapshot()).toMatchObject({ standing: 'failed', text: 'left behind' });
});

test('both texts are put together, and kept until they are saved', async () => {
  server.written('from the tablet');
  server.kept = { text: 'from the desk' };
  await reloaded();
  server.troubles.push({ kind: 'later', retryAfter: 60 });
  draft.keepBoth();
  await later(0);
  const both = 'from the tablet\n\nfrom the desk';
  expect(server.kept).toEqual({ text: both, version: 1 });
  draft.nudge();
  await later(0);
  expect(server.note).toMatchObject({ text: both, version: 2 });
  expect(server.kept).toBeUndefined();
});

test('taking what is there lets go of what is here, and asks nothing of the server', async () => {
  server.written('from the tablet');
  server.kept = { text: 'from the desk' };
  await reloaded();
  draft.takeTheirs();
  await later();
  expect([server.saves, server.kept, draft.unsaved()]).toEqual([0, undefined, false]);
});

test('a text that goes on during a conflict is in conflict after a reload, too', async () => {
  server.written('from the tablet');
  server.kept = { text: 'from the desk' };
  await reloaded();
  draft.edit('from the desk, and more');
  await reloaded();
  await later();
  expect(draft.getSnapshot()).toMatchObject({ standing: 'conflict', text: 'from the desk, and more' });
  expect(server.note?.text).toBe('from the tablet');
});

test.each([
  ['', 'mine', 'mine'],
  ['theirs', '', 'theirs'],
  ['We played', 'We played, and sang', 'We played, and sang'],
  ['We played, and sang', 'We played', 'We played, and sang'],
  ['theirs\n', '\nmine', 'theirs\n\nmine'],
])('“%s” and “%s” together', (theirs, mine, both) => {
  expect(bothOf(theirs, mine)).toBe(both);
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

test('what is typed as soon as it is loaded stays, however many asked for it', async () => {
  server.written('saved');
  const load = vi.spyOn(server, 'load');
  draft = new NoteDraft(server);
  const [first, second] = [draft.load(), draft.load()];
  await first;
  draft.edit('typed');
  await second;
  await later(0);
  expect(draft.getSnapshot().text).toBe('typed');
  expect(load).toHaveBeenCalledTimes(1);
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
