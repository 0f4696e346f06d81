import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import * as api from '../api/family';
import type { Family, FamilyMember } from '../api/family';
import type { AppointmentRecord } from '../api/progressTypes';
import { Release } from '../record/Release';
import { me, signedIn } from '../testStaff';
import { FamilySection } from './FamilySection';

vi.mock(import('../api/family'), { spy: true });

const therapist = { ...me, role: 'therapist' as const };
const mother: FamilyMember = {
  id: 'g1',
  name: { en: 'Sara', ar: 'سارة' },
  language: 'ar',
  may_join: true,
  may_view_records: false,
};

function family(member: FamilyMember): Family {
  return { released_view: 'after_signing', guardians: [member] };
}

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

test('a guardian sees nothing until somebody says so, and then by a link of the own', async () => {
  vi.mocked(api.family)
    .mockResolvedValueOnce(family(mother))
    .mockResolvedValue(family({ ...mother, may_view_records: true }));
  vi.mocked(api.letView).mockResolvedValueOnce(undefined);
  const url = 'https://sawt.example/progress#token';
  vi.mocked(api.progressLink).mockResolvedValueOnce({ url, expires_at: '2027-05-20T12:00:00Z' });
  render(signedIn(<FamilySection student="s1" />, therapist));
  const may = await screen.findByRole('switch', { name: 'May see the progress : Sara' });
  expect(screen.queryByRole('button')).toBeNull();
  fireEvent.click(may);
  fireEvent.click(await screen.findByRole('button', { name: /^Show link for/ }));
  expect((await screen.findByLabelText<HTMLInputElement>('Link to the progress')).value).toBe(url);
  expect(api.letView).toHaveBeenCalledExactlyOnceWith('s1', 'g1', true);
  expect(api.progressLink).toHaveBeenCalledExactlyOnceWith('s1', 'g1');
});

test('a link is switched off, and what was shown of it goes', async () => {
  const link = { issued_at: '2026-11-20T12:00:00Z', expires_at: '2027-05-20T12:00:00Z' };
  vi.mocked(api.family)
    .mockResolvedValueOnce(family({ ...mother, may_view_records: true, link }))
    .mockResolvedValue(family({ ...mother, may_view_records: true }));
  vi.mocked(api.revokeProgressLink).mockResolvedValueOnce(undefined);
  render(signedIn(<FamilySection student="s1" />, therapist));
  fireEvent.click(await screen.findByRole('button', { name: /Switch off the link/ }));
  await waitFor(() => {
    expect(screen.queryByText(/A link works until/)).toBeNull();
  });
  expect(api.revokeProgressLink).toHaveBeenCalledExactlyOnceWith('s1', 'g1');
});

test('administrators set rights, and hand out no links', async () => {
  vi.mocked(api.family).mockResolvedValue(family({ ...mother, may_view_records: true }));
  render(signedIn(<FamilySection student="s1" />, me));
  expect(await screen.findByRole('switch')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Show link for/ })).toBeNull();
});

test('a signed appointment is released, and withdrawn again', async () => {
  const record: AppointmentRecord = {
    appointment: 'a1',
    student: 's1',
    proposed: { minutes: 0 },
    evidence: [],
    addenda: [],
  };
  vi.mocked(api.releaseRecord).mockResolvedValueOnce(undefined);
  vi.mocked(api.withdrawRecord).mockResolvedValueOnce(undefined);
  const changed = vi.fn();
  const first = render(signedIn(<Release record={record} writes onChanged={changed} />, therapist));
  fireEvent.click(screen.getByRole('button', { name: 'Release to the family' }));
  await waitFor(() => {
    expect(changed).toHaveBeenCalledTimes(1);
  });
  first.unmount();
  const released = { ...record, released_at: '2026-11-21T12:00:00Z' };
  render(signedIn(<Release record={released} writes onChanged={changed} />, therapist));
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
  await waitFor(() => {
    expect(changed).toHaveBeenCalledTimes(2);
  });
  expect(api.releaseRecord).toHaveBeenCalledExactlyOnceWith('a1');
  expect(api.withdrawRecord).toHaveBeenCalledExactlyOnceWith('a1');
});
