import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followRows, type RowListener } from '../../../feed';
import { live } from '../api/live';
import type { LiveOverview, Present } from '../api/liveTypes';
import { signedIn } from '../testStaff';
import { gradeOf } from './gradeOf';
import { LivePage } from './LivePage';

vi.mock('../../../feed', async (actual) => ({ ...(await actual<object>()), followRows: vi.fn() }));
vi.mock('../api/live');

let feed: RowListener;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.mocked(followRows).mockImplementation((_, listener) => {
    feed = listener;
    return vi.fn();
  });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.resetAllMocks();
});

const unmeasured: Present = {
  participant: 'p1',
  role: 'therapist',
  name: { en: 'Huda', ar: 'هدى' },
  state: 'joined',
  since: '2026-11-21T09:00:00Z',
};
const huda: Present = { ...unmeasured, quality: { round_trip_ms: 420, flowing: true, relayed: true } };
const parent: Present = {
  participant: 'p2',
  role: 'guardian',
  name: { en: 'Mona', ar: 'منى' },
  state: 'waiting',
  since: '2026-11-21T09:05:00Z',
};

function overview(people: readonly Present[]): LiveOverview {
  return {
    now: '2026-11-21T09:10:00Z',
    minutes_today: 42,
    sessions_today: 2,
    sessions: [
      {
        id: 's1',
        state: 'open',
        student: { id: 'c1', name: { en: 'Sara', ar: 'سارة' } },
        therapist: { id: 't1', name: { en: 'Huda', ar: 'هدى' } },
        opened_at: '2026-11-21T09:00:00Z',
        people,
      },
    ],
  };
}

const change = {
  table: 'session_events',
  type: 'INSERT' as const,
  record: {},
  oldRecord: undefined,
  position: 1,
  committedAt: '',
};

test('it says who is there, who waits and how good the connections are, and changes by itself', async () => {
  vi.mocked(live).mockResolvedValue(overview([huda]));
  render(signedIn(<LivePage />));
  const list = await screen.findByRole('list', { name: 'Sessions' });
  expect(within(list).getByText('Fair connection, through a relay')).toBeTruthy();
  expect(screen.getByText('Nobody waits')).toBeTruthy();
  expect(screen.getByText('42 minutes together today')).toBeTruthy();

  vi.mocked(live).mockResolvedValue(overview([huda, parent]));
  const asked = vi.mocked(live).mock.calls.length;
  act(() => {
    for (let each = 0; each < 20; each++) feed.onChange({ ...change, position: each });
  });
  expect(await screen.findByText('1 person waits')).toBeTruthy();
  expect(within(list).getByText(/Waiting since/)).toBeTruthy();
  expect(vi.mocked(live).mock.calls.length - asked).toBe(1);
});

test('a slower path is said, and rows are asked for anew when it is live', async () => {
  vi.mocked(live).mockResolvedValue(overview([]));
  render(signedIn(<LivePage />));
  await screen.findByText('Nobody is there at the moment.');
  const asked = vi.mocked(live).mock.calls.length;
  act(() => {
    feed.onState?.('fallback');
  });
  expect(screen.getByText(/Live over a slower path/)).toBeTruthy();
  expect(vi.mocked(live).mock.calls.length - asked).toBe(1);
});

test.each([
  [{ flowing: false }, 'lost'],
  [{ flowing: true }, 'good'],
  [{ flowing: true, loss: 0.2 }, 'poor'],
  [undefined, 'unknown'],
] as const)('a sample of %o is called %s', (quality, grade) => {
  expect(gradeOf(quality ? { ...unmeasured, quality } : unmeasured)).toBe(grade);
});

test('of who waits, or has lost the connection, no quality is told', () => {
  expect(gradeOf(parent)).toBeUndefined();
  expect(gradeOf({ ...huda, state: 'reconnecting' })).toBeUndefined();
});
