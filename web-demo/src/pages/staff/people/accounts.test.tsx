import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import * as api from '../api';
import { Problem } from '../api/http';
import { colleague, me, signedIn } from '../testStaff';
import { AccountDialog } from './AccountDialog';
import { RoleDialog } from './RoleDialog';

vi.mock(import('../api'), { spy: true });

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const nothing = () => undefined;
const save = () => screen.getByRole('button', { name: 'Save' });

test('another role is given, and the list is told', async () => {
  vi.mocked(api.changeRole).mockResolvedValueOnce(undefined);
  const changed = vi.fn();
  render(signedIn(<RoleDialog account={colleague} onClose={nothing} onChanged={changed} />));
  fireEvent.change(screen.getByLabelText('Role'), { target: { value: 'supervisor' } });
  fireEvent.click(save());
  await waitFor(() => {
    expect(changed).toHaveBeenCalledTimes(1);
  });
  expect(api.changeRole).toHaveBeenCalledExactlyOnceWith('rana', 'supervisor');
});

test('the same role signs nobody out', () => {
  const closed = vi.fn();
  render(signedIn(<RoleDialog account={colleague} onClose={closed} onChanged={nothing} />));
  fireEvent.click(save());
  expect(closed).toHaveBeenCalledTimes(1);
  expect(api.changeRole).not.toHaveBeenCalled();
});

test('the last administrator stays one, and the page says so', async () => {
  vi.mocked(api.changeRole).mockRejectedValueOnce(new Problem(409, 'conflict'));
  render(signedIn(<RoleDialog account={colleague} onClose={nothing} onChanged={nothing} />));
  fireEvent.change(screen.getByLabelText('Role'), { target: { value: 'therapist' } });
  fireEvent.click(save());
  expect(await screen.findByText('The clinic needs at least one administrator.')).toBeTruthy();
});

test('another password needs the current one, and what is missing gets the focus', async () => {
  vi.mocked(api.changePassword).mockRejectedValueOnce(new Problem(401, 'bad_credentials'));
  render(signedIn(<AccountDialog onClose={nothing} />));
  fireEvent.click(screen.getByRole('button', { name: 'Change password' }));
  const current = screen.getByLabelText('Current password');
  fireEvent.change(screen.getByLabelText('New password'), { target: { value: 'three quiet red birds' } });
  fireEvent.click(save());
  expect(document.activeElement).toBe(current);
  expect(api.changePassword).not.toHaveBeenCalled();
  fireEvent.change(current, { target: { value: 'wrong' } });
  fireEvent.click(save());
  expect(await screen.findByText('The current password is not right.')).toBeTruthy();
});

test('whoever comes through the identity provider is not asked for a password that does not exist', () => {
  render(signedIn(<AccountDialog onClose={nothing} />, { ...me, has_password: false }));
  expect(screen.queryByRole('button', { name: 'Change password' })).toBeNull();
  expect(screen.getByText(/Its password is changed there/)).toBeTruthy();
});
