import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as api from '../api';
import { Problem } from '../api/http';
import type { Me } from '../api/types';
import { goalFor, ladder } from '../testGoals';
import { me, signedIn } from '../testStaff';
import { GoalsPage } from './GoalsPage';

vi.mock(import('../api'), { spy: true });

const therapist: Me = { ...me, role: 'therapist' };
const draft = goalFor({ id: 'g2', status: 'draft', text: { en: 'Names animals', ar: 'يسمّي الحيوانات' } });

beforeEach(() => {
  vi.mocked(api.goals).mockResolvedValue([goalFor(), draft]);
  vi.mocked(api.ladders).mockResolvedValue([ladder]);
  vi.mocked(api.students).mockResolvedValue([{ id: 's1', name: { en: 'Omar', ar: 'عمر' }, guardians: [] }]);
});

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  vi.clearAllMocks();
});

async function shown(as = therapist): Promise<void> {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  await act(async () => {
    render(signedIn(<GoalsPage student="s1" />, as), { container: root });
    await Promise.resolve();
  });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/[\u2068\u2069]/g, '');
}

test('goals stand by how they are, each with what it asks for', async () => {
  await shown();
  expect(words(screen.getByRole('heading', { level: 1 }))).toBe('Goals of Omar');
  const active = screen.getByRole('region', { name: 'Active' });
  expect(words(active)).toMatch(/Says \/s\/.*ينطق السين.*80% or more, in 3 sessions in a row, with “Gesture” at most/);
  expect(within(screen.getByRole('region', { name: 'Drafts' })).getByText('Names animals')).toBeTruthy();
});

test('a draft is made active by one press', async () => {
  vi.mocked(api.turnGoal).mockResolvedValueOnce({ ...draft, status: 'active', version: 2 });
  await shown();
  fireEvent.click(button('Make active'));
  await waitFor(() => {
    expect(screen.queryByRole('region', { name: 'Drafts' })).toBeNull();
  });
  expect(vi.mocked(api.turnGoal)).toHaveBeenCalledWith(draft, 'active');
});

test('to discontinue is asked once', async () => {
  vi.mocked(api.turnGoal).mockResolvedValueOnce({ ...draft, status: 'discontinued' });
  vi.mocked(api.goals).mockResolvedValue([draft]);
  await shown();
  fireEvent.click(button('Discontinue'));
  expect(api.turnGoal).not.toHaveBeenCalled();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Discontinue' }));
  expect(await screen.findByRole('region', { name: 'Discontinued' })).toBeTruthy();
});

test('a new goal says what is missing, and is sent as it was typed', async () => {
  vi.mocked(api.goals).mockResolvedValue([]);
  vi.mocked(api.addGoal).mockResolvedValueOnce(draft);
  await shown();
  fireEvent.click(button('New goal'));
  const dialog = within(screen.getByRole('dialog'));
  const type = (label: string, value: string) => {
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  };
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(document.activeElement).toBe(dialog.getByLabelText('In Arabic'));
  expect(api.addGoal).not.toHaveBeenCalled();
  type('In Arabic', 'يسمّي الحيوانات');
  type('In English', 'Names animals');
  type('Area', 'Words');
  type('Ladder of help', 'aba');
  type('Correct counts with at most', 'level-I');
  type('Percent', '٧٥');
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => {
    expect(api.addGoal).toHaveBeenCalledWith('s1', {
      text: { en: 'Names animals', ar: 'يسمّي الحيوانات' },
      area: 'Words',
      measure: 'percent_correct',
      ladder: 'aba',
      criterion: { direction: 'at_least', threshold: '75', consecutive: 3, level: 'level-I' },
    });
  });
});

test('what a colleague saved meanwhile is shown, and overwritten only on purpose', async () => {
  const theirs = goalFor({ version: 2, text: { en: 'Says /s/ and /z/', ar: 'ينطق' } });
  vi.mocked(api.changeGoal).mockRejectedValueOnce(new Problem(409, 'conflict'));
  vi.mocked(api.goal).mockResolvedValueOnce(theirs);
  await shown();
  fireEvent.click(button(/^Edit: .*Says/));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('In English'), { target: { value: 'Says /s/ twice' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await dialog.findByText(/Somebody else changed this goal while you were writing/);
  expect(dialog.getByLabelText<HTMLTextAreaElement>('In English').value).toBe('Says /s/ twice');
  vi.mocked(api.changeGoal).mockResolvedValueOnce({ ...theirs, version: 3 });
  fireEvent.click(dialog.getByRole('button', { name: 'Save mine instead' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const [[, first, sent], [, second, again]] = vi.mocked(api.changeGoal).mock.calls as [
    Parameters<typeof api.changeGoal>,
    Parameters<typeof api.changeGoal>,
  ];
  expect([first, second]).toEqual([1, 2]);
  expect(again).toEqual(sent);
});

test('or one goes on from what the colleague saved', async () => {
  vi.mocked(api.changeGoal).mockRejectedValueOnce(new Problem(409, 'conflict'));
  vi.mocked(api.goal).mockResolvedValueOnce(goalFor({ version: 2, area: 'Theirs' }));
  await shown();
  fireEvent.click(button(/^Edit: .*Says/));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  fireEvent.click(await dialog.findByRole('button', { name: 'Show what is saved' }));
  expect(dialog.getByLabelText<HTMLInputElement>('Area').value).toBe('Theirs');
  expect(dialog.queryByText(/There are trials of this goal already/)).toBeNull();
});

test('a measure that trials hold fast is said to be so', async () => {
  vi.mocked(api.changeGoal).mockRejectedValueOnce(new Problem(409, 'conflict'));
  vi.mocked(api.goal).mockResolvedValueOnce(goalFor());
  await shown();
  fireEvent.click(button(/^Edit: .*Says/));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('How it is measured'), { target: { value: 'frequency' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText(/There are trials of this goal already/)).toBeTruthy();
});

test('administrators are told whose goals are, and nothing is asked of the server', async () => {
  await shown(me);
  expect(screen.getByText('Goals are for therapists and supervisors.')).toBeTruthy();
  expect(api.goals).not.toHaveBeenCalled();
});
