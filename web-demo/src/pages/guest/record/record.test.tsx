import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { LocaleProvider, type Language } from '../../../i18n';
import { announcements } from '../../../ui/announcer';
import '../../../ui/testing/nativeDialog';
import type { FamilyProgress } from '../../family/wire';
import type { Refusal } from '../entry/guest';
import { Refused } from '../entry/guestHttp';
import { invited } from '../entry/testWorld';
import { Ended } from '../screens/Ended';
import { Left } from '../screens/Left';
import { Talk } from '../session/Talk';
import { talking, testCall } from '../testCall';
import { shownRecord, type ShownRecord } from './shownRecord';

const progress: FamilyProgress = {
  student: { en: 'Omar', ar: 'عمر' },
  view: 'live',
  from: '2026-05-24',
  to: '2026-11-21',
  goals: [
    {
      id: 'g1',
      text: { en: 'Names pictures', ar: 'يسمي الصور' },
      status: 'active',
      measure: 'percent_correct',
      unit: 'percent',
      direction: 'at_least',
      threshold: 80,
      points: [{ date: '2026-11-20', n: 10, value: 80, unprompted: 70 }],
    },
  ],
  appointments: [],
  minutes: 0,
};

const read = vi.fn<ShownRecord['read']>();
const record: ShownRecord = { clinic: { en: 'Bayan Clinic', ar: 'عيادة بيان' }, read };

// A press loads it; on a busy machine that takes longer than a test waits for words.
beforeAll(() => import('../../family/Released'));

beforeEach(() => {
  read.mockResolvedValue(progress);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.resetAllMocks();
  localStorage.clear();
});

function show(page: ReactNode, language: Language = 'en') {
  return render(<LocaleProvider initial={language}>{page}</LocaleProvider>);
}

const refuses = (code: Refusal['code']) => {
  read.mockRejectedValueOnce(new Refused({ code } as Refusal));
};

test('a guest to whom nothing is shown finds no way to it', () => {
  expect(shownRecord(invited, read)).toBeUndefined();
  show(<Ended guest={invited} seconds={60} rate={vi.fn()} record={undefined} />);
  expect(screen.queryByRole('button', { name: 'See how it is going' })).toBeNull();
  cleanup();
  show(<Talk call={testCall()} snapshot={talking} />);
  expect(screen.queryByRole('button', { name: 'Progress' })).toBeNull();
});

describe('after the call', () => {
  test('a press shows the record over the goodbye, which is as it was afterwards', async () => {
    const guest = { ...invited, recordShown: true };
    show(<Ended guest={guest} seconds={60} rate={() => Promise.resolve()} record={shownRecord(guest, read)} />);
    fireEvent.click(screen.getByRole('button', { name: 'Good' }));
    await screen.findByText(/Your answer helps/);
    expect(read).not.toHaveBeenCalled();
    const button = screen.getByRole('button', { name: 'See how it is going' });
    button.focus();
    fireEvent.click(button);
    const dialog = screen.getByRole('dialog', { name: 'Progress' });
    expect(await within(dialog).findByRole('heading', { level: 2, name: /How .*Omar.* is getting on/ })).toBeTruthy();
    expect(within(dialog).getByRole('article', { name: 'Names pictures' })).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(button);
    expect(screen.getByText(/Your answer helps/)).toBeTruthy();
  });

  test('who left by a press finds it beside Join, and who was taken out does not', () => {
    const left = (how: 'left' | 'removed') => <Left how={how} joining={false} record={record} onJoin={vi.fn()} />;
    show(left('left'));
    expect(screen.getByRole('button', { name: 'See how it is going' })).toBeTruthy();
    cleanup();
    show(left('removed'));
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });
});

describe('in the call', () => {
  const call = testCall();
  const page = (shown: ShownRecord | undefined = record) => <Talk call={call} snapshot={talking} record={shown} />;
  const opener = () => screen.getByRole('button', { name: 'Progress' });

  test('it opens among the buttons of the call, takes no focus, and shuts again', async () => {
    show(page());
    opener().focus();
    fireEvent.click(opener());
    const panel = screen.getByRole('region', { name: 'Progress' });
    expect(await within(panel).findByRole('heading', { level: 2 })).toBeTruthy();
    expect(document.activeElement).toBe(opener());
    expect(opener().getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('button', { name: 'Mute' })).toBeTruthy();
    fireEvent.click(opener());
    expect(screen.queryByRole('region', { name: 'Progress' })).toBeNull();
    expect(screen.getByRole('listitem').textContent).toContain('Huda Amri');
  });

  test('the call that goes on meanwhile does not read it again', async () => {
    const { rerender } = show(page());
    fireEvent.click(opener());
    await screen.findByRole('heading', { level: 2 });
    rerender(<LocaleProvider initial="en">{page({ ...record })}</LocaleProvider>);
    await act(() => Promise.resolve());
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('a right that ended says so, and the call stands', async () => {
    refuses('unknown_invitation');
    show(page());
    fireEvent.click(opener());
    expect(await screen.findByText('There is nothing to see here for now')).toBeTruthy();
    expect(announcements.now().at(-1)?.text).toContain('Bayan Clinic');
    expect(screen.getByRole('button', { name: 'Leave' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('a lost network can be tried again', async () => {
    refuses('offline');
    show(page());
    fireEvent.click(opener());
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('article', { name: 'Names pictures' })).toBeTruthy();
  });
});

describe.each(['en', 'ar'] as const)('in %s', (language) => {
  test.each(['unknown_invitation', 'no_link', 'revoked', 'other_link', 'offline', 'unavailable'] as const)(
    '%s is a sentence that says what to do, and no code',
    async (code) => {
      refuses(code);
      show(<Talk call={testCall()} snapshot={talking} record={record} />, language);
      fireEvent.click(screen.getByRole('button', { name: /^(Progress|التقدم)$/ }));
      const panel = screen.getByRole('region');
      const title = await within(panel).findByText((_, element) => element?.tagName === 'STRONG');
      expect(title.textContent.length).toBeGreaterThan(8);
      expect(panel.textContent).not.toMatch(/[{}_]|undefined/);
    },
  );
});
