import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoteDraft, type NoteOutcome, type SavedNote } from '../../../../records';
import { signedIn } from '../../testStaff';
import { NoteGuard } from './NoteGuard';
import { NoteView } from './NoteView';

let there: { signed: boolean; note?: SavedNote };
const save = vi.fn<(text: string, version: number | undefined) => Promise<NoteOutcome>>();

beforeEach(() => {
  vi.useFakeTimers();
  there = { signed: false, note: { version: 1, text: 'Played', saved_at: '2026-11-21T09:03:00Z' } };
  save.mockReset();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function shown(): Promise<void> {
  const note = new NoteDraft({
    load: () => Promise.resolve(there),
    save,
    read: () => Promise.resolve(undefined),
    write: () => undefined,
    forget: () => undefined,
  });
  render(
    signedIn(
      <>
        <NoteGuard note={note} />
        <NoteView note={note} onBack={vi.fn()} />
      </>,
    ),
  );
  await act(() => vi.advanceTimersByTimeAsync(0));
}

async function write(text: string): Promise<void> {
  fireEvent.change(field(), { target: { value: text } });
  await act(() => vi.advanceTimersByTimeAsync(1_500));
}

const field = () => screen.getByLabelText<HTMLTextAreaElement>('Note about this appointment');
const words = () => document.body.textContent.replace(/[\u2068\u2069]/g, '');

test('it says when the note was saved, and is saved as one writes', async () => {
  await shown();
  expect(field().value).toBe('Played');
  expect(words()).toMatch(/Saved \d\d:03/);
  save.mockResolvedValueOnce({ kind: 'saved', version: 2, saved_at: '2026-11-21T09:07:00Z' });
  await write('Played and sang');
  expect(save).toHaveBeenCalledWith('Played and sang', 1);
  expect(words()).toMatch(/Saved \d\d:07/);
});

test('without a network it says that the note waits, asks before it is left, and saves it when the network is back', async () => {
  await shown();
  save.mockResolvedValueOnce({ kind: 'later', retryAfter: 60 });
  await write('Sang');
  expect(screen.getByText('Not saved yet')).toBeTruthy();
  expect(field().value).toBe('Sang');
  const leaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leaving()).toBe(true);
  save.mockResolvedValueOnce({ kind: 'saved', version: 2, saved_at: '2026-11-21T09:08:00Z' });
  await act(async () => {
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
  });
  expect(words()).toMatch(/Saved \d\d:08/);
  expect(leaving()).toBe(false);
});

test('a text from another device is shown beside one’s own, and one of them is chosen', async () => {
  await shown();
  save.mockResolvedValueOnce({ kind: 'conflict' });
  there = { signed: false, note: { version: 5, text: 'From the tablet', saved_at: '2026-11-21T09:09:00Z' } };
  await write('From the desk');
  expect(screen.getByText('From the tablet')).toBeTruthy();
  expect(field().value).toBe('From the desk');
  fireEvent.click(screen.getByRole('button', { name: 'Take what is there' }));
  expect(field().value).toBe('From the tablet');
  expect(screen.queryByText('This note was changed on another device')).toBeNull();
});

test('a note of a signed record is read only', async () => {
  there = { ...there, signed: true };
  await shown();
  expect(field().readOnly).toBe(true);
  expect(words()).toContain('The record is signed');
});
