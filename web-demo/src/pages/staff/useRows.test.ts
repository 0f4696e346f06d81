import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followRows, type FollowOptions, type RowBinding, type RowChange, type RowListener } from '../../feed';
import { useRows } from './useRows';

vi.mock('../../feed', async (actual) => ({ ...(await actual<object>()), followRows: vi.fn() }));

const stop = vi.fn();
let followed: FollowOptions[];
let listener: RowListener;

beforeEach(() => {
  followed = [];
  stop.mockClear();
  vi.mocked(followRows).mockImplementation((options, heard) => {
    followed.push(options);
    listener = heard;
    return stop;
  });
});

afterEach(cleanup);

const trials: RowBinding[] = [{ table: 'trials' }];
const change: RowChange = {
  table: 'trials',
  type: 'INSERT',
  record: { id: 't1' },
  oldRecord: undefined,
  position: 1,
  committedAt: '2026-11-21T09:00:00.000Z',
};

test('rows are fetched when they are live, not again after a loss, and again when the cursor is gone', () => {
  const fetch = vi.fn();
  const { result } = renderHook(() => useRows('panel', trials, { changed: vi.fn(), fetch }));
  expect(result.current).toBe('connecting');
  for (const state of ['live', 'lost', 'live'] as const) {
    act(() => {
      listener.onState?.(state);
    });
  }
  expect(fetch).toHaveBeenCalledTimes(1);
  act(() => {
    listener.onState?.('gone');
    listener.onState?.('fallback');
  });
  expect(fetch).toHaveBeenCalledTimes(2);
  expect(result.current).toBe('fallback');
});

test('a change waits for the rows that are being fetched', async () => {
  let answer: () => void = vi.fn();
  const rows = new Promise<void>((resolve) => (answer = resolve));
  const changed = vi.fn();
  renderHook(() => useRows('panel', trials, { changed, fetch: () => rows }));
  act(() => {
    listener.onState?.('live');
    listener.onChange(change);
  });
  expect(changed).not.toHaveBeenCalled();
  await act(async () => {
    answer();
    await rows;
  });
  expect(changed).toHaveBeenCalledExactlyOnceWith(change);
});

test('bindings that are only written down anew are followed on; others are followed instead', () => {
  const news = { changed: vi.fn(), fetch: vi.fn() };
  const { rerender, unmount } = renderHook(({ student }) => useRows('panel', filtered(student), news), {
    initialProps: { student: 's1' },
  });
  rerender({ student: 's1' });
  expect(followed).toHaveLength(1);
  rerender({ student: 's2' });
  expect(stop).toHaveBeenCalledTimes(1);
  expect(followed.map(({ bindings }) => bindings)).toEqual([filtered('s1'), filtered('s2')]);
  unmount();
  expect(stop).toHaveBeenCalledTimes(2);
});

function filtered(student: string): RowBinding[] {
  return [{ table: 'trials', filter: `student_id=eq.${student}` }];
}
