import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as sessions from '../api';
import { Problem } from '../api/http';
import type { AppointmentRecord, WrittenRecord } from '../api/progressTypes';
import * as api from '../api/records';
import { me, missed, signedIn } from '../testStaff';
import { RecordPage } from './RecordPage';
import { UnsignedNote } from './UnsignedNote';

vi.mock(import('../api'), { spy: true });
vi.mock(import('../api/records'), { spy: true });

const therapist = { ...me, role: 'therapist' as const };

const proposed: AppointmentRecord = {
  appointment: 'a1',
  student: 's1',
  proposed: { attendance: 'present', minutes: 43 },
  evidence: [{ session: 'c1', seq: 2 }],
  addenda: [],
};

function written(terms: Partial<WrittenRecord> = {}): AppointmentRecord {
  const record = {
    version: 0,
    attendance: 'present',
    minutes: 43,
    proposed: proposed.proposed,
    written_by: 'huda',
  } as const;
  return { ...proposed, record: { ...record, ...terms } };
}

const signed = written({ version: 1, signed_by: 'huda', signed_at: '2026-11-21T12:00:00Z' });

function shows(record: AppointmentRecord) {
  vi.mocked(api.record).mockResolvedValue(record);
}

const press = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
};

beforeEach(() => {
  vi.mocked(api.appointment).mockResolvedValue({ ...missed(), state: 'completed' });
  shows(proposed);
});

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

test('what the journal proposes is confirmed with one press, and signed after one question', async () => {
  vi.mocked(api.confirmRecord).mockResolvedValueOnce(written());
  vi.mocked(api.signRecord).mockResolvedValueOnce(signed);
  render(signedIn(<RecordPage appointment="a1" />, therapist));
  expect(await screen.findByText(/Present.*43 minutes together/)).toBeTruthy();
  press('Confirm');
  fireEvent.click(await screen.findByRole('button', { name: 'Sign' }));
  expect(api.confirmRecord).toHaveBeenCalledExactlyOnceWith('a1', { attendance: 'present', minutes: 43 });
  const dialog = screen.getByRole('dialog', { name: 'Sign this record?' });
  expect(within(dialog).getByText(/cannot be changed any more/)).toBeTruthy();
  expect(api.signRecord).not.toHaveBeenCalled();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Sign' }));
  expect(await screen.findByRole('heading', { name: 'Addenda' })).toBeTruthy();
  expect(api.signRecord).toHaveBeenCalledExactlyOnceWith('a1', 0);
  expect(screen.queryByRole('button', { name: /Confirm/ })).toBeNull();
});

test('another account asks why, and what is missing gets the focus', async () => {
  render(signedIn(<RecordPage appointment="a1" />, therapist));
  fireEvent.change(await screen.findByLabelText('Minutes delivered'), { target: { value: '45' } });
  press('Confirm');
  expect(screen.getByText('Say in a few words why.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Why it is not what the journal says'));
  expect(api.confirmRecord).not.toHaveBeenCalled();
});

test('who did not come has no minutes to type', async () => {
  render(signedIn(<RecordPage appointment="a1" />, therapist));
  fireEvent.change(await screen.findByLabelText('Attendance'), { target: { value: 'no_show' } });
  expect(screen.queryByLabelText('Minutes delivered')).toBeNull();
});

test('a record that somebody else wrote meanwhile is shown as it is now, and nothing is overwritten', async () => {
  vi.mocked(api.confirmRecord).mockRejectedValueOnce(new Problem(409, 'conflict'));
  render(signedIn(<RecordPage appointment="a1" />, therapist));
  await screen.findByRole('button', { name: 'Confirm' });
  shows(written({ version: 3, attendance: 'late', minutes: 30, written_by: 'other', reason: 'The bus' }));
  press('Confirm');
  expect(await screen.findByText(/Somebody else wrote this record/)).toBeTruthy();
  expect(await screen.findByText('a colleague')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Minutes delivered').value).toBe('30');
});

test('a journal that went on is to be looked at before anybody signs', async () => {
  shows({ ...written(), proposed: { attendance: 'left_early', minutes: 20 } });
  render(signedIn(<RecordPage appointment="a1" />, therapist));
  expect(await screen.findByText('The journal says something else now')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
});

test('the entries that it was read from are shown in words, and only those', async () => {
  const at = '2026-11-21T11:06:00Z';
  vi.mocked(sessions.session).mockResolvedValue({
    id: 'c1',
    state: 'ended',
    appointment: 'a1',
    student: { id: 's1', name: { en: 'Omar', ar: 'عمر' } },
    therapist: { id: 'huda', name: me.name },
    minutes: 43,
    attendance: [{ participant: 'p', role: 'guardian', name: { en: 'Sara', ar: 'سارة' }, intervals: [], seconds: 0 }],
    events: [
      { seq: 1, at, type: 'opened', data: {} },
      { seq: 2, at, type: 'joined', participant: 'p', data: {} },
    ],
  });
  render(signedIn(<RecordPage appointment="a1" />, therapist));
  fireEvent.click(await screen.findByRole('switch', { name: 'Show the entries' }));
  expect(await screen.findByText('Sara')).toBeTruthy();
  expect(screen.queryByText('The session opened.')).toBeNull();
});

test('colleagues and administrators read, and write nothing', async () => {
  shows({ ...signed, addenda: [{ id: 'x', text: 'Hello', by: 'huda', at: '2026-11-21T12:00:00Z' }] });
  const first = render(signedIn(<RecordPage appointment="a1" />, { ...therapist, id: 'other' }));
  expect(await screen.findByText('Hello')).toBeTruthy();
  expect(screen.queryByLabelText('New addendum')).toBeNull();
  first.unmount();
  shows(proposed);
  render(signedIn(<RecordPage appointment="a1" />, me));
  expect(await screen.findByText(/Only the therapist of this appointment/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
});

test('a signed record is added to', async () => {
  shows(signed);
  vi.mocked(api.addAddendum).mockResolvedValueOnce(signed);
  render(signedIn(<RecordPage appointment="a1" />, therapist));
  fireEvent.change(await screen.findByLabelText('New addendum'), { target: { value: ' The father called. ' } });
  press('Add');
  await waitFor(() => {
    expect(api.addAddendum).toHaveBeenCalledExactlyOnceWith('a1', 'The father called.');
  });
});

test('the schedule says how much there is to sign off, and nothing where there is nothing', async () => {
  const line = { appointment: 'a1', starts_at: '2026-11-21T11:00:00Z', student: missed().student, drafted: false };
  vi.mocked(api.unsignedRecords).mockResolvedValueOnce([line, { ...line, appointment: 'a2' }]);
  const first = render(signedIn(<UnsignedNote />, therapist));
  expect(await screen.findByText('2 sessions to sign off')).toBeTruthy();
  first.unmount();
  vi.mocked(api.unsignedRecords).mockResolvedValueOnce([]);
  render(signedIn(<UnsignedNote />, therapist));
  await waitFor(() => {
    expect(api.unsignedRecords).toHaveBeenCalledTimes(2);
  });
  expect(screen.queryByText(/to sign off/i)).toBeNull();
});
