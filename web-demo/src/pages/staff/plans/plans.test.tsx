import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../api/http';
import * as api from '../api/plans';
import type { ServicePlan } from '../api/plans';
import type { Me } from '../api/types';
import { me, signedIn } from '../testStaff';
import { PlansSection } from './PlansSection';

vi.mock(import('../api/plans'), { spy: true });

const therapist: Me = { ...me, role: 'therapist' };
const today = '2026-11-21';
const earlier: ServicePlan = {
  id: 'p1',
  version: 1,
  minutes: 45,
  per: 'week',
  from: '2026-01-04',
  to: '2026-08-31',
};
const current: ServicePlan = { id: 'p2', version: 4, minutes: 240, per: 'month', from: '2026-09-01' };
const changed = vi.fn();

beforeEach(() => {
  vi.mocked(api.servicePlans).mockResolvedValue([earlier, current]);
});

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

async function shown(as = therapist): Promise<HTMLElement> {
  render(signedIn(<PlansSection student="s1" today={today} onChanged={changed} />, as));
  const section = screen.getByRole('region', { name: 'Service plan' });
  await waitFor(() => {
    expect(within(section).queryByRole('status')).toBeNull();
  });
  return section;
}

function words(element: Element | undefined): string {
  return (element?.textContent ?? '').replace(/[\u2068\u2069]/g, '');
}

/** Opens the dialog behind a button; `type` fills a field of it. */
function dialogBehind(name: string | RegExp) {
  fireEvent.click(screen.getByRole('button', { name }));
  const dialog = within(screen.getByRole('dialog'));
  return {
    ...dialog,
    field: (label: string) => dialog.getByLabelText<HTMLInputElement>(label),
    type: (label: string, value: string) => {
      fireEvent.change(dialog.getByLabelText(label), { target: { value } });
    },
    press: (button: string) => {
      fireEvent.click(dialog.getByRole('button', { name: button }));
    },
  };
}

const editCurrent = /^Edit: .*240 minutes a month/;

test('plans are told with their days, the latest first, and the one of today is marked', async () => {
  const section = await shown();
  expect(within(section).getAllByRole('listitem').map(words)).toEqual([
    '240 minutes a month, from 1 September 2026 on CurrentEdit',
    '45 minutes a week, 4 January\u2009–\u200931 August 2026 EndedEdit',
  ]);
  expect(within(section).queryByText('No plan covers today.')).toBeNull();
});

test('that nothing is agreed is said, and that nothing is agreed for today', async () => {
  vi.mocked(api.servicePlans).mockResolvedValueOnce([]);
  expect(within(await shown()).getByText('No minutes are agreed yet.')).toBeTruthy();
  cleanup();
  vi.mocked(api.servicePlans).mockResolvedValueOnce([earlier, { ...current, from: '2026-11-22' }]);
  const section = within(await shown());
  expect(section.getByText('No plan covers today.')).toBeTruthy();
  expect(section.getByText('Not begun')).toBeTruthy();
});

test('administrators read plans, and are offered no change', async () => {
  const section = await shown(me);
  expect(within(section).getAllByRole('listitem')).toHaveLength(2);
  expect(within(section).queryByRole('button')).toBeNull();
});

test('a new plan says what is missing and what it ends, and is sent as it was typed', async () => {
  vi.mocked(api.addServicePlan).mockResolvedValueOnce({ ...current, id: 'p3' });
  await shown();
  const dialog = dialogBehind('New plan');
  dialog.press('Save');
  expect(document.activeElement).toBe(dialog.field('Minutes'));
  expect(api.addServicePlan).not.toHaveBeenCalled();
  expect(words(dialog.getByText(/then ends on/))).toBe(
    'The plan before (240 minutes a month) then ends on 20 November 2026.',
  );
  dialog.type('Minutes', '٩٠');
  dialog.type('First day', '2026-12-01');
  dialog.type('Last day', '2027-06-30');
  dialog.press('Save');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const sent = { minutes: 90, per: 'week', from: '2026-12-01', to: '2027-06-30' };
  expect(api.addServicePlan).toHaveBeenCalledExactlyOnceWith('s1', sent);
  expect(api.servicePlans).toHaveBeenCalledTimes(2);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('days that another plan has are said before anything is sent', async () => {
  await shown();
  const dialog = dialogBehind('New plan');
  dialog.type('Minutes', '60');
  dialog.type('First day', '2026-08-01');
  dialog.type('Last day', '2026-08-31');
  dialog.press('Save');
  expect(document.activeElement).toBe(dialog.field('First day'));
  expect(words(dialog.getByText(/^Another plan/))).toMatch(/some of these days: 45 minutes a week, 4 January.*2026\. /);
  expect(api.addServicePlan).not.toHaveBeenCalled();
});

test('a plan is ended by its last day', async () => {
  vi.mocked(api.changeServicePlan).mockResolvedValueOnce({ ...current, version: 5 });
  await shown();
  const dialog = dialogBehind(editCurrent);
  expect(dialog.getByText(/To end this one, set its last day/)).toBeTruthy();
  dialog.type('Last day', '2026-11-30');
  dialog.press('Save');
  await waitFor(() => {
    expect(api.changeServicePlan).toHaveBeenCalledExactlyOnceWith('p2', 4, {
      minutes: 240,
      per: 'month',
      from: '2026-09-01',
      to: '2026-11-30',
    });
  });
});

test('what a colleague saved meanwhile is shown, and overwritten only on purpose', async () => {
  vi.mocked(api.changeServicePlan)
    .mockRejectedValueOnce(new Problem(409, 'conflict'))
    .mockResolvedValueOnce({ ...current, version: 6 });
  await shown();
  const dialog = dialogBehind(editCurrent);
  vi.mocked(api.servicePlans).mockResolvedValue([earlier, { ...current, version: 5, minutes: 300 }]);
  dialog.type('Minutes', '120');
  dialog.press('Save');
  expect(words(await dialog.findByText(/^It says now/))).toBe(
    'It says now: 300 minutes a month, from 1 September 2026 on.',
  );
  expect(dialog.field('Minutes').value).toBe('120');
  dialog.press('Save mine instead');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const mine = { minutes: 120, per: 'month', from: '2026-09-01' };
  expect(vi.mocked(api.changeServicePlan).mock.calls).toEqual([
    ['p2', 4, mine],
    ['p2', 5, mine],
  ]);
});

test('or one goes on from what the colleague saved, and nothing is refused any more', async () => {
  vi.mocked(api.changeServicePlan).mockRejectedValueOnce(new Problem(409, 'conflict'));
  await shown();
  const dialog = dialogBehind(editCurrent);
  vi.mocked(api.servicePlans).mockResolvedValue([earlier, { ...current, version: 5, minutes: 300 }]);
  dialog.press('Save');
  fireEvent.click(await dialog.findByRole('button', { name: 'Show what is saved' }));
  expect(dialog.field('Minutes').value).toBe('300');
  expect(dialog.queryByText(/Somebody else changed/)).toBeNull();
});

test('a plan that a colleague added meanwhile is named, and what was typed stays', async () => {
  vi.mocked(api.addServicePlan).mockRejectedValueOnce(new Problem(409, 'conflict'));
  await shown();
  const dialog = dialogBehind('New plan');
  vi.mocked(api.servicePlans).mockResolvedValue([earlier, { ...current, minutes: 30, from: '2026-12-01' }]);
  dialog.type('Minutes', '75');
  dialog.type('First day', '2026-12-01');
  dialog.press('Save');
  expect(await dialog.findByText(/^Somebody else changed the plans/)).toBeTruthy();
  expect(words(dialog.getByText(/^Another plan/))).toContain('30 minutes a month, from 1 December 2026 on');
  expect(dialog.field('Minutes').value).toBe('75');
});

test('that there is no room for one more plan is said in those words', async () => {
  vi.mocked(api.addServicePlan).mockRejectedValueOnce(new Problem(413, 'too_large'));
  await shown();
  const dialog = dialogBehind('New plan');
  dialog.type('Minutes', '60');
  dialog.press('Save');
  expect(await dialog.findByText('A student has at most 100 plans. Change one of them instead.')).toBeTruthy();
  expect(api.servicePlans).toHaveBeenCalledTimes(1);
});
