import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeliveredMinutes, StudentProgress } from '../../progress/wire';
import * as pages from '../api';
import * as families from '../api/family';
import * as plans from '../api/plans';
import * as api from '../api/progress';
import { me, signedIn } from '../testStaff';
import { type RowNews, useRows } from '../useRows';
import { ProgressPage } from './ProgressPage';

vi.mock(import('../api'), { spy: true });
vi.mock(import('../api/family'), { spy: true });
vi.mock(import('../api/plans'), { spy: true });
vi.mock(import('../api/progress'), { spy: true });
vi.mock(import('../useRows'), () => ({ useRows: vi.fn(() => 'live' as const) }));

const therapist = { ...me, role: 'therapist' as const };

const minutes: DeliveredMinutes = {
  student: 's1',
  from: '2026-09-27',
  to: '2026-11-21',
  minutes: 80,
  signed_minutes: 45,
  lines: [
    { appointment: 'a1', starts_at: '2026-11-09T11:00:00Z', attendance: 'present', minutes: 45, signed: true },
    { appointment: 'a2', starts_at: '2026-11-16T11:00:00Z', attendance: 'late', minutes: 35, signed: false },
  ],
  weeks: [
    { from: '2026-11-08', to: '2026-11-14', delivered: 45, delivered_so_far: 45 },
    {
      from: '2026-11-15',
      to: '2026-11-21',
      planned: 60,
      delivered: 35,
      planned_so_far: 60,
      delivered_so_far: 80,
    },
  ],
};

function progressOf(unprompted: number, by_helper = 0): StudentProgress {
  const percent = {
    correct: unprompted * 10,
    unprompted: unprompted * 10,
    prompted: 0,
    incorrect: 100 - unprompted * 10,
  };
  const incorrect = 10 - unprompted;
  const results = { correct: unprompted, unprompted, prompted: 0, incorrect, by_helper, percent, by_level: [] };
  const goal = {
    id: 'g1',
    status: 'active',
    text: { en: 'Names pictures', ar: 'يسمي الصور' },
    area: 'Naming',
    measure: 'percent_correct',
    unit: 'percent',
    criterion: { direction: 'at_least', threshold: 80, consecutive: 3 },
    ladder: 'l1',
  } as const;
  const point = { date: '2026-11-20', n: 10, value: unprompted * 10, reached: unprompted >= 8, results };
  return {
    student: 's1',
    from: '2026-09-27',
    to: '2026-11-21',
    ladders: [
      { id: 'l1', name: { en: 'Cues', ar: 'تلميحات' }, levels: [{ id: 'i', code: 'I', name: { en: 'I', ar: 'م' } }] },
    ],
    goals: [{ goal, points: [point], consecutive: 0, revisions: [] }],
    timeline: [{ date: '2026-11-20', trials: 10 }],
    delivered: minutes,
  };
}

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  vi.mocked(pages.students).mockResolvedValue([{ id: 's1', name: { en: 'Omar', ar: 'عمر' }, guardians: [] }]);
  vi.mocked(families.family).mockResolvedValue({ released_view: 'off', guardians: [] });
  vi.mocked(plans.servicePlans).mockResolvedValue([]);
  vi.mocked(api.minutes).mockResolvedValue(minutes);
  vi.mocked(api.progress).mockResolvedValue(progressOf(7));
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test('a goal is told in words, drawn, and always in a table, too', async () => {
  render(signedIn(<ProgressPage student="s1" />, therapist));
  const card = await screen.findByRole('article', { name: 'Names pictures' });
  expect(within(card).getByText('7 of 10 without help')).toBeTruthy();
  expect(within(card).getByRole('img', { name: /Names pictures.*one value/ })).toBeTruthy();
  expect(within(card).getByRole('row', { name: '20 November 2026 10 7 0 3 70% Not yet' })).toBeTruthy();
});

test('whose help it was is said where somebody said so, and nothing where nobody did', async () => {
  const first = render(signedIn(<ProgressPage student="s1" />, therapist));
  await screen.findByRole('article', { name: 'Names pictures' });
  expect(screen.queryByRole('columnheader', { name: 'Helped by the adult there' })).toBeNull();
  first.unmount();
  vi.mocked(api.progress).mockResolvedValue(progressOf(7, 2));
  render(signedIn(<ProgressPage student="s1" />, therapist));
  expect(await screen.findByText('In 2 attempts an adult with the student gave the help.')).toBeTruthy();
  expect(screen.getByRole('row', { name: '20 November 2026 7 3 2' })).toBeTruthy();
});

test('another trial moves the numbers by itself', async () => {
  render(signedIn(<ProgressPage student="s1" />, therapist));
  await screen.findByText('7 of 10 without help');
  const [, bindings, news] = vi.mocked(useRows).mock.lastCall as [string, unknown, RowNews];
  expect(bindings).toEqual(['trials', 'goals'].map((table) => ({ table, filter: 'student_id=eq.s1' })));
  vi.mocked(api.progress).mockResolvedValue(progressOf(8));
  vi.useFakeTimers();
  const change = {
    table: 'trials',
    type: 'INSERT',
    record: {},
    oldRecord: undefined,
    position: 1,
    committedAt: '',
  } as const;
  news.changed(change);
  news.changed({ ...change, position: 2 });
  await act(() => vi.advanceTimersByTimeAsync(900));
  expect(screen.getByText('8 of 10 without help')).toBeTruthy();
  expect(api.progress).toHaveBeenCalledTimes(2);
});

test('administrators see minutes, and are not even asked for goals', async () => {
  render(signedIn(<ProgressPage student="s1" />, me));
  expect(await screen.findByText('80 of 60 planned minutes delivered.')).toBeTruthy();
  expect(api.progress).not.toHaveBeenCalled();
  expect(screen.getByRole('row', { name: /21 November 2026 35 60 80 60$/ })).toBeTruthy();
  expect(await screen.findByText('No minutes are agreed yet.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'New plan' })).toBeNull();
  expect(useRows).not.toHaveBeenCalled();
});

test('minutes that are agreed anew are what the delivered ones are measured by, at once', async () => {
  render(signedIn(<ProgressPage student="s1" />, therapist));
  fireEvent.click(await screen.findByRole('button', { name: 'New plan' }));
  fireEvent.change(within(screen.getByRole('dialog')).getByLabelText('Minutes'), { target: { value: '90' } });
  const plan = { id: 'p1', version: 0, minutes: 90, per: 'week', from: '2026-11-15' } as const;
  vi.mocked(plans.addServicePlan).mockResolvedValueOnce(plan);
  vi.mocked(plans.servicePlans).mockResolvedValue([plan]);
  const weeks = minutes.weeks.map((week) => ({ ...week, planned: 90, planned_so_far: 90 }));
  vi.mocked(api.progress).mockResolvedValue({ ...progressOf(7), delivered: { ...minutes, weeks } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('80 of 90 planned minutes delivered.')).toBeTruthy();
  expect(await screen.findByText('90 minutes a week')).toBeTruthy();
});

test('a copy for the family is printed in their language, and the page keeps its own', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  Object.defineProperty(document, 'fonts', { configurable: true, value: { load: () => Promise.resolve([]) } });
  render(signedIn(<ProgressPage student="s1" />, therapist));
  fireEvent.click(await screen.findByRole('button', { name: 'Print' }));
  fireEvent.click(screen.getByRole('button', { name: 'Print in Arabic' }));
  await vi.waitFor(() => {
    expect(print).toHaveBeenCalledTimes(1);
  });
  const copy = document.querySelector('.print-copy [lang="ar"][dir="rtl"]');
  expect(copy?.textContent).toContain('7 محاولات ناجحة دون مساعدة من أصل 10');
  expect(copy?.querySelector('button')).toBeNull();
  expect(document.documentElement.lang).toBe('en');
  fireEvent(window, new Event('afterprint'));
  expect(document.querySelector('.print-copy')).toBeNull();
});

test.each([
  [therapist, ['results.csv', 'trials.csv', 'minutes.csv', 'fhir.json']],
  [me, ['minutes.csv']],
])('copies are of the days shown, for what they are said to be for', async (reader, files) => {
  render(signedIn(<ProgressPage student="s1" />, reader));
  fireEvent.click(await screen.findByRole('button', { name: 'Download' }));
  fireEvent.change(screen.getByRole('combobox', { name: 'What it is for' }), { target: { value: 'family_request' } });
  const links = within(screen.getByRole('dialog')).getAllByRole<HTMLAnchorElement>('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    files.map((file) => `/api/students/s1/export/${file}?from=2026-09-27&to=2026-11-21&purpose=family_request`),
  );
  expect(links.every((link) => link.hasAttribute('download'))).toBe(true);
});
