import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CallSnapshot } from '../call';
import { Store } from '../call/Store';
import { useCallSnapshot } from './useCallSnapshot';

const own = { muted: false, hand: false, original_sound: false, language: 'en' } as const;
let call: Store<CallSnapshot>;
let drawn: number;

beforeEach(() => {
  vi.useFakeTimers();
  call = new Store({ status: { name: 'idle' }, own } as CallSnapshot);
  drawn = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  return renderHook(() => {
    drawn++;
    return useCallSnapshot(call);
  });
}

function wait(ms: number) {
  act(() => void vi.advanceTimersByTime(ms));
}

test('what others do is drawn once, and after a moment that belongs to the sound', () => {
  const page = watched();
  call.update({ status: { name: 'connecting' } });
  wait(149);
  call.update({ status: { name: 'joined', since: '' } });
  expect(drawn).toBe(1);
  wait(1);
  expect(page.result.current.status.name).toBe('joined');
  wait(1_000);
  expect(drawn).toBe(2);
});

test('what follows is drawn, too', () => {
  const page = watched();
  call.update({ status: { name: 'connecting' } });
  wait(150);
  call.update({ status: { name: 'joined', since: '' } });
  wait(150);
  expect(page.result.current.status.name).toBe('joined');
});

test('what one switches oneself is drawn at once, with all that came before', () => {
  const page = watched();
  call.update({ status: { name: 'connecting' } });
  act(() => {
    call.update({ own: { ...own, muted: true } });
  });
  expect(page.result.current.own.muted).toBe(true);
  expect(page.result.current.status.name).toBe('connecting');
  wait(1_000);
  expect(drawn).toBe(2);
});

test('a page that is gone hears nothing more', () => {
  const page = watched();
  call.update({ status: { name: 'connecting' } });
  page.unmount();
  wait(1_000);
  expect(drawn).toBe(1);
  expect(call.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
