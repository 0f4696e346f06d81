import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as api from '../api';
import { Problem } from '../api/http';
import type { StaffRole } from '../api/types';
import { ladder } from '../testGoals';
import { me, signedIn } from '../testStaff';
import { LaddersPage } from './LaddersPage';

vi.mock(import('../api'), { spy: true });

beforeEach(() => {
  vi.mocked(api.ladders).mockResolvedValue([ladder]);
});

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  vi.clearAllMocks();
});

async function shown(role: StaffRole): Promise<void> {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  await act(async () => {
    render(signedIn(<LaddersPage />, { ...me, role }), { container: root });
    await Promise.resolve();
  });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('therapists read the ladders and change nothing', async () => {
  await shown('therapist');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent.trim())).toEqual([
    'IIndependent',
    'GGesture',
    'VVerbal',
  ]);
  expect(screen.queryByRole('button', { name: /Retire|Add|New/ })).toBeNull();
});

test('the level without help cannot be retired, another is after one question', async () => {
  vi.mocked(api.retireLevel).mockResolvedValueOnce({
    ...ladder,
    levels: ladder.levels.map((level, at) => ({ ...level, retired: at === 1 })),
  });
  await shown('supervisor');
  expect(screen.queryByRole('button', { name: /Retire the level .*Independent/ })).toBeNull();
  fireEvent.click(button(/Retire the level .*Gesture/));
  expect(api.retireLevel).not.toHaveBeenCalled();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Retire' }));
  expect(await screen.findByText('Retired')).toBeTruthy();
  expect(vi.mocked(api.retireLevel)).toHaveBeenCalledWith('aba', 'level-G');
});

test('a new level says what is missing, and whose code it has taken', async () => {
  vi.mocked(api.addLevel).mockRejectedValueOnce(new Problem(409, 'conflict'));
  await shown('supervisor');
  fireEvent.click(button(/Add a level to/));
  const dialog = within(screen.getByRole('dialog'));
  const type = (label: string, value: string) => {
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  };
  type('Code', 'V');
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText('Another level has this code.')).toBeTruthy();
  type('Code', 'M');
  type('Name in Arabic', 'نمذجة');
  type('Name in English', 'Model');
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText(/This code is taken/)).toBeTruthy();
  expect(vi.mocked(api.addLevel)).toHaveBeenCalledWith('aba', 'level-V', {
    code: 'M',
    name: { en: 'Model', ar: 'نمذجة' },
  });
});

test('a new ladder has two levels at least, and as many more as one adds', async () => {
  vi.mocked(api.addLadder).mockResolvedValueOnce({ ...ladder, id: 'new', name: { en: 'Ours', ar: 'لنا' } });
  await shown('supervisor');
  fireEvent.click(button('New ladder'));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getAllByRole('group').length).toBe(2);
  expect(dialog.queryByRole('button', { name: 'Take away the last level' })).toBeNull();
  fireEvent.click(dialog.getByRole('button', { name: 'One more level' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Take away the last level' }));
  const fill = (label: string, values: readonly string[]) => {
    for (const [at, field] of dialog.getAllByLabelText(label).entries()) {
      fireEvent.change(field, { target: { value: values[at] ?? '' } });
    }
  };
  fill('Name in Arabic', ['لنا', 'مستقل', 'بمساعدة']);
  fill('Name in English', ['Ours', 'Alone', 'Helped']);
  fill('Code', ['A', 'H']);
  fireEvent.click(dialog.getByRole('button', { name: 'Save ladder' }));
  await waitFor(() => {
    expect(api.addLadder).toHaveBeenCalledWith({
      name: { en: 'Ours', ar: 'لنا' },
      levels: [
        { code: 'A', name: { en: 'Alone', ar: 'مستقل' } },
        { code: 'H', name: { en: 'Helped', ar: 'بمساعدة' } },
      ],
    });
  });
  expect(await screen.findByRole('heading', { name: 'Ours' })).toBeTruthy();
});
