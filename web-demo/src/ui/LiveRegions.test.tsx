import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce } from './announcer';
import { LiveRegions } from './LiveRegions';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.runAllTimers();
  vi.useRealTimers();
});

const lines = (role: 'status' | 'alert') => [...screen.getByRole(role).children].map((line) => line.textContent);

test('what is announced at the same moment is all said', () => {
  render(<LiveRegions />);
  act(() => {
    announce('Mona is in the room.');
    announce('You are muted');
    announce('Huda is waiting to come in.', 'assertive');
  });
  expect(lines('status')).toEqual(['Mona is in the room.', 'You are muted']);
  expect(lines('alert')).toEqual(['Huda is waiting to come in.']);
});

test('a region that comes up later does not repeat what was said', () => {
  announce('Mona has left.');
  render(<LiveRegions />);
  expect(lines('status')).toEqual([]);
});

test('the same words are said again, as a line of their own', () => {
  render(<LiveRegions />);
  act(() => {
    announce('You are muted');
  });
  const first = screen.getByRole('status').lastElementChild;
  act(() => {
    announce('You are muted');
  });
  expect(screen.getByRole('status').lastElementChild).not.toBe(first);
});

test('nobody finds old news there', () => {
  render(<LiveRegions />);
  act(() => {
    announce('Mona has left.');
  });
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
  expect(lines('status')).toEqual([]);
});
