import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as sealed from '../../../records/sealedDrafts';
import type { KeptDraft } from '../../../records/note';
import { Problem } from '../api/http';
import * as notes from '../api/notes';
import type { AppointmentRecord } from '../api/progressTypes';
import * as records from '../api/records';
import type { Me } from '../api/types';
import { NotesLeft } from '../records/NotesLeft';
import { me, missed, signedIn } from '../testStaff';
import { longestAddendum } from './draft';
import { RecordPage } from './RecordPage';

vi.mock(import('../../../records/sealedDrafts'), { spy: true });
vi.mock(import('../api/notes'), { spy: true });
vi.mock(import('../api/records'), { spy: true });

const therapist: Me = { ...me, role: 'therapist' };
const savedAt = '2026-11-21T12:03:00Z';

/** What this device keeps, by appointment. */
const kept = new Map<string, KeptDraft>();
let appointment = 'a0';
let next = 0;

beforeEach(() => {
  kept.clear();
  appointment = `a${++next}`;
  vi.mocked(sealed.draftsLeft).mockImplementation(() => Promise.resolve([...kept.keys()]));
  vi.mocked(sealed.sealedDrafts).mockImplementation((_, id) => ({
    read: () => Promise.resolve(kept.get(id)),
    write: (draft) => void kept.set(id, draft),
    forget: () => void kept.delete(id),
  }));
  vi.mocked(records.appointment).mockImplementation((id) => Promise.resolve({ ...missed(), id, state: 'completed' }));
  vi.mocked(records.record).mockResolvedValue(recordOf());
  vi.mocked(notes.saveNote).mockResolvedValue({ version: 6, saved_at: savedAt });
});

afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

function recordOf(more: Partial<AppointmentRecord> = {}): AppointmentRecord {
  const proposed = { attendance: 'present', minutes: 43 } as const;
  return { appointment, student: 's1', proposed, evidence: [], addenda: [], ...more };
}

function signedRecord(more: Partial<AppointmentRecord> = {}): AppointmentRecord {
  const proposed = { attendance: 'present', minutes: 43 } as const;
  const signature = { signed_by: 'huda', signed_at: savedAt };
  return recordOf({ record: { version: 1, ...proposed, proposed, written_by: 'huda', ...signature }, ...more });
}

function thereIs(text: string, version: number, signed = false): void {
  const note = { author: 'huda', version, text, saved_at: savedAt };
  vi.mocked(notes.notes).mockResolvedValue({ appointment, signed, notes: [note] });
}

const show = (as: Me = therapist) => render(signedIn(<RecordPage appointment={appointment} />, as));
const wordsHere = () => screen.findByLabelText<HTMLTextAreaElement>('On this device');
const wordsThere = () => screen.getByLabelText<HTMLTextAreaElement>('On the server').value;
const press = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const confirm = (title: string, name: string) => {
  fireEvent.click(within(screen.getByRole('dialog', { name: title })).getByRole('button', { name }));
};
const plain = () => document.body.textContent.replace(/[\u2068\u2069]/g, '');

test('words that nobody wrote over meanwhile are saved without a question', async () => {
  kept.set(appointment, { text: 'We played', version: 1 });
  thereIs('We', 1);
  show();
  await waitFor(() => {
    expect(kept.size).toBe(0);
  });
  expect(notes.saveNote).toHaveBeenCalledExactlyOnceWith(appointment, 'We played', 1, expect.anything());
  await screen.findByRole('button', { name: 'Confirm' });
  expect(screen.queryByText(/not saved/)).toBeNull();
});

test('without any words here, no note is read', async () => {
  show();
  await screen.findByRole('button', { name: 'Confirm' });
  expect(sealed.draftsLeft).toHaveBeenCalled();
  expect(notes.notes).not.toHaveBeenCalled();
});

test('two texts are shown beside each other, and put together', async () => {
  kept.set(appointment, { text: 'From the tablet', version: 1 });
  thereIs('From the desk', 5);
  show();
  expect((await wordsHere()).value).toBe('From the tablet');
  expect(wordsThere()).toBe('From the desk');
  expect(notes.saveNote).not.toHaveBeenCalled();
  press('Put both together');
  expect(await screen.findByText(/Saved/)).toBeTruthy();
  const both = 'From the desk\n\nFrom the tablet';
  expect(notes.saveNote).toHaveBeenCalledExactlyOnceWith(appointment, both, 5, expect.anything());
  expect(kept.size).toBe(0);
});

test('one of two texts is let go of only after a question', async () => {
  kept.set(appointment, { text: 'From the tablet', version: 1 });
  thereIs('From the desk', 5);
  show();
  await wordsHere();
  press('Keep what is here');
  confirm('Replace what is on the server?', 'Cancel');
  press('Take what is there');
  expect(kept.size).toBe(1);
  confirm('Delete the words on this device?', 'Delete');
  expect(await screen.findByText(/Saved/)).toBeTruthy();
  expect([kept.size, vi.mocked(notes.saveNote).mock.calls.length]).toEqual([0, 0]);
});

test('what is here takes the place of what is there, once that was confirmed', async () => {
  kept.set(appointment, { text: 'From the tablet', version: 1 });
  thereIs('From the desk', 5);
  show();
  await wordsHere();
  press('Keep what is here');
  confirm('Replace what is on the server?', 'Replace');
  expect(await screen.findByText(/Saved/)).toBeTruthy();
  expect(notes.saveNote).toHaveBeenCalledExactlyOnceWith(appointment, 'From the tablet', 5, expect.anything());
});

test('two texts that are too long together are not put together', async () => {
  kept.set(appointment, { text: 'x'.repeat(notes.longestNote - 5), version: 1 });
  thereIs('From the desk', 5);
  show();
  await wordsHere();
  expect(screen.queryByRole('button', { name: 'Put both together' })).toBeNull();
  expect(plain()).toContain('longer than 20,000 characters');
});

test('words that come after the signature become an addendum, and are kept until they are one', async () => {
  kept.set(appointment, { text: 'She laughed. ', version: 1 });
  thereIs('We played.', 1, true);
  vi.mocked(records.record).mockResolvedValue(signedRecord());
  vi.mocked(records.addAddendum).mockRejectedValueOnce(new Problem(503, 'unavailable'));
  show();
  expect((await wordsHere()).value).toBe('She laughed. ');
  expect(wordsThere()).toBe('We played.');
  press('Add as an addendum');
  expect(records.addAddendum).not.toHaveBeenCalled();
  confirm('Add these words to the record?', 'Add as an addendum');
  expect(await screen.findByText(/The server is busy/)).toBeTruthy();
  expect(kept.size).toBe(1);
  const addendum = { id: 'x', text: 'She laughed.', by: 'huda', at: savedAt };
  vi.mocked(records.addAddendum).mockResolvedValueOnce(signedRecord({ addenda: [addendum] }));
  press('Add as an addendum');
  confirm('Add these words to the record?', 'Add as an addendum');
  expect(await screen.findByText('She laughed.')).toBeTruthy();
  expect(records.addAddendum).toHaveBeenLastCalledWith(appointment, 'She laughed.');
  expect(kept.size).toBe(0);
  expect(screen.queryByText(/not saved/)).toBeNull();
});

test('what is too long for an addendum, or is another’s record, is there to be copied, and let go of by hand', async () => {
  kept.set(appointment, { text: 'x'.repeat(longestAddendum + 1), version: 1 });
  thereIs('', 1, true);
  vi.mocked(records.record).mockResolvedValue(signedRecord());
  const first = show();
  await wordsHere();
  expect(plain()).toContain('at most 4,000 characters');
  expect(screen.queryByRole('button', { name: 'Add as an addendum' })).toBeNull();
  first.unmount();
  vi.mocked(notes.notes).mockResolvedValue({ appointment, signed: true, notes: [] });
  show({ ...therapist, id: 'other' });
  await wordsHere();
  expect(screen.queryByRole('button', { name: 'Add as an addendum' })).toBeNull();
  press('Delete');
  confirm('Delete the words on this device?', 'Delete');
  expect(kept.size).toBe(0);
  expect(screen.queryByLabelText('On this device')).toBeNull();
});

test('words about an appointment that cannot be read any more are shown all the same', async () => {
  kept.set(appointment, { text: 'We played', version: 1 });
  const gone = new Problem(404, 'not_found');
  vi.mocked(records.appointment).mockRejectedValue(gone);
  vi.mocked(notes.notes).mockRejectedValue(gone);
  show();
  expect((await wordsHere()).value).toBe('We played');
  expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  expect(kept.size).toBe(1);
});

test('while the session runs, its note is left to the page of the call', async () => {
  kept.set(appointment, { text: 'We', version: 1 });
  thereIs('From the desk', 5);
  vi.mocked(records.appointment).mockResolvedValue({ ...missed(), session_state: 'open' });
  render(signedIn(<NotesLeft />, therapist));
  show();
  await screen.findByText('The session has not ended yet');
  expect(sealed.draftsLeft).toHaveBeenCalled();
  expect(screen.queryByText(/not saved/)).toBeNull();
});

test('a list leads to each appointment with words that wait for somebody, and to no other', async () => {
  kept.set(appointment, { text: 'From the tablet', version: 1 });
  kept.set('gone', { text: 'Lost', version: 1 });
  kept.set('saved', { text: 'From the desk', version: 1 });
  thereIs('From the desk', 5);
  const { appointment: read } = records;
  const known = vi.mocked(read).getMockImplementation();
  vi.mocked(read).mockImplementation((id) =>
    id === 'gone' ? Promise.reject(new Problem(404, 'not_found')) : (known?.(id) ?? Promise.reject(new Error(id))),
  );
  render(signedIn(<NotesLeft />, therapist));
  expect(await screen.findByText('Words about 2 appointments were not saved')).toBeTruthy();
  const links = screen.getAllByRole('link').map((link) => [link.getAttribute('href'), link.textContent]);
  expect(links).toEqual([
    [`/appointments/${appointment}/record`, expect.stringContaining('Omar')],
    ['/appointments/gone/record', 'An appointment that you do not see any more'],
  ]);
});

test('administrators write no notes, and nothing is looked for', () => {
  kept.set(appointment, { text: 'We played' });
  render(signedIn(<NotesLeft />, me));
  expect(sealed.draftsLeft).not.toHaveBeenCalled();
});
