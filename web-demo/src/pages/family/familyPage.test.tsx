import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatsFor, LocaleProvider, localeOf, say, type Digits, type Language } from '../../i18n';
import { Refused } from '../guest/entry/guestHttp';
import { progressTexts } from '../progress/texts';
import * as api from './familyApi';
import { familyHeadline } from './familyGoal';
import { FamilyPage } from './FamilyPage';
import { familyTexts } from './texts';
import type { FamilyGoal, FamilyProgress } from './wire';

vi.mock(import('./familyApi'), { spy: true });

const shown = (text: string) => text.replace(/\p{Cf}/gu, '');

const goal: FamilyGoal = {
  id: 'g1',
  text: { en: 'Names pictures', ar: 'يسمي الصور' },
  status: 'active',
  measure: 'percent_correct',
  unit: 'percent',
  direction: 'at_least',
  threshold: 80,
  points: [
    { date: '2026-10-03', n: 10, value: 50, unprompted: 40 },
    { date: '2026-11-20', n: 10, value: 80, unprompted: 70 },
  ],
};

const progress: FamilyProgress = {
  student: { en: 'Omar', ar: 'عمر' },
  view: 'after_signing',
  from: '2026-05-24',
  to: '2026-11-21',
  goals: [goal],
  appointments: [{ starts_at: '2026-11-20T11:00:00Z', date: '2026-11-20', attendance: 'present', minutes: 43 }],
  minutes: 43,
};

const clinic = { name: { en: 'Bayan', ar: 'بيان' }, time_zone: 'Asia/Riyadh', digits: 'arab' } as const;

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  localStorage.clear();
  sessionStorage.clear();
  vi.stubGlobal('scrollTo', vi.fn());
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  window.location.hash = '';
});

function visit(language: Language) {
  render(
    <LocaleProvider initial={language}>
      <FamilyPage />
    </LocaleProvider>,
  );
}

test('a link shows what was released, in the family’s language and the clinic’s digits', async () => {
  window.location.hash = '#secret';
  vi.mocked(api.exchange).mockResolvedValueOnce({ clinic, language: 'ar' });
  vi.mocked(api.familyProgress).mockResolvedValueOnce(progress);
  visit('ar');
  const heading = await screen.findByRole('heading', { level: 1, name: /كيف يسير العمل مع/ });
  expect(heading.textContent).toBe('كيف يسير العمل مع عمر');
  await waitFor(() => {
    expect(document.activeElement).toBe(heading);
  });
  expect(screen.getByText('يسمي الصور', { selector: 'h3 *' })).toBeTruthy();
  expect(await screen.findByText('٤٣ دقيقة معًا.')).toBeTruthy();
  expect(shown(screen.getByText(/دون مساعدة/).textContent)).toBe('٧٠٪ دون مساعدة، ارتفاعًا من ٤٠٪');
  expect(window.location.hash).toBe('');
});

test('where nothing is released nobody is blamed', async () => {
  vi.mocked(api.familyProgress).mockRejectedValueOnce(new Refused({ code: 'unknown_invitation' }));
  visit('en');
  expect(await screen.findByRole('heading', { name: 'There is nothing to see here for now' })).toBeTruthy();
});

test('a lost network can be tried again', async () => {
  vi.mocked(api.familyProgress).mockRejectedValueOnce(new Refused({ code: 'offline' }));
  visit('en');
  const again = await screen.findByRole('button', { name: 'Try again' });
  vi.mocked(api.familyProgress).mockResolvedValueOnce(progress);
  fireEvent.click(again);
  expect(await screen.findByRole('article', { name: 'Names pictures' })).toBeTruthy();
});

function words(language: Language, digits: Digits, of: FamilyGoal) {
  const locale = localeOf(language, digits);
  const t = say(familyTexts, language, locale, (word) => word);
  const more = say(progressTexts, language, locale, (word) => word);
  return shown(familyHeadline(t, more, formatsFor(language, digits, 'Asia/Riyadh'), of));
}

describe('a goal in a sentence', () => {
  test('rises, falls, stays, or has only begun', () => {
    const [first, last] = goal.points;
    if (!first || !last) throw new Error('two points are needed');
    expect(words('en', 'latn', goal)).toBe('70% without help, up from 40%');
    expect(words('en', 'latn', { ...goal, points: [last, first] })).toBe('40% without help, it was 70% at first');
    expect(words('ar', 'latn', { ...goal, points: [last, last] })).toBe('70% دون مساعدة، كما في البداية');
    expect(words('en', 'latn', { ...goal, points: [first] })).toBe('40% without help');
  });

  test('says values where nothing is scored, and that there is nothing yet', () => {
    const counted = {
      ...goal,
      measure: 'frequency',
      unit: 'count',
      points: [{ date: '2026-11-20', n: 1, value: 2 }],
    } as const;
    expect(words('ar', 'arab', counted)).toBe('مرتان');
    expect(words('en', 'latn', { ...goal, points: [] })).toBe('No attempts in the time shown.');
  });
});

test.each([
  [0, 'بلا دقائق معًا.'],
  [1, 'دقيقة واحدة معًا.'],
  [2, 'دقيقتان معًا.'],
  [3, '٣ دقائق معًا.'],
  [11, '١١ دقيقة معًا.'],
  [100, '١٠٠ دقيقة معًا.'],
])('%i minutes together', (minutes, sum) => {
  expect(shown(say(familyTexts, 'ar', localeOf('ar', 'arab'), (word) => word)('minutes.sum', { minutes }))).toBe(sum);
});
