import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { errorOf, useLoad } from './useLoad';

afterEach(cleanup);

test('a list that cannot be loaded again stays, with the reason beside it, until it can', async () => {
  const load = vi.fn<() => Promise<string>>().mockResolvedValueOnce('first');
  const { result } = renderHook(() => useLoad(load));
  await waitFor(() => {
    expect(result.current.loaded).toEqual({ state: 'ready', value: 'first' });
  });
  const offline = new Error('offline');
  load.mockRejectedValueOnce(offline);
  act(() => {
    result.current.reload();
  });
  await waitFor(() => {
    expect(errorOf(result.current.loaded)).toBe(offline);
  });
  expect(result.current.loaded).toEqual({ state: 'ready', value: 'first', error: offline });
  load.mockResolvedValueOnce('second');
  act(() => {
    result.current.reload();
  });
  await waitFor(() => {
    expect(result.current.loaded).toEqual({ state: 'ready', value: 'second' });
  });
});
