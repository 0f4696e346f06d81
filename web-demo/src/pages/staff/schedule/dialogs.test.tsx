import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import * as api from '../api';
import { missed, signedIn } from '../testStaff';
import { DetailsDialog } from './DetailsDialog';
import { MoveDialog } from './MoveDialog';

vi.mock(import('../api'), { spy: true });
vi.mocked(api.therapists).mockResolvedValue([]);

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const nothing = () => undefined;

test('who did not come is marked by a press, and the schedule is told', async () => {
  const appointment = missed();
  const marked = { ...appointment, state: 'no_show' as const };
  vi.mocked(api.markNoShow).mockResolvedValueOnce(marked);
  const changed = vi.fn();
  render(signedIn(<DetailsDialog appointment={appointment} onOpen={nothing} onClose={nothing} onChanged={changed} />));
  fireEvent.click(screen.getByRole('button', { name: /no-show/i }));
  await waitFor(() => {
    expect(changed).toHaveBeenCalledWith(marked);
  });
  expect(api.markNoShow).toHaveBeenCalledExactlyOnceWith('a1');
});

test('before its time nobody has missed an appointment', () => {
  const ahead = { ...missed(), starts_at: new Date(Date.now() + 60_000).toISOString() };
  render(signedIn(<DetailsDialog appointment={ahead} onOpen={nothing} onClose={nothing} onChanged={nothing} />));
  expect(screen.queryByRole('button', { name: /no-show/i })).toBeNull();
});

test('an appointment that is moved to no day leads to the day', () => {
  render(signedIn(<MoveDialog appointment={missed()} onClose={nothing} onChanged={nothing} onStale={nothing} />));
  const day = screen.getByLabelText('Date');
  fireEvent.change(day, { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: /move|save/i }));
  expect(document.activeElement).toBe(day);
  expect(vi.mocked(api.changeAppointment)).not.toHaveBeenCalled();
});
