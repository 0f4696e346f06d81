import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TapQueue, TrialBoard, type Prompter } from '../../../../records';
import { FakeServer } from '../../../../records/testing/FakeServer';
import { MemoryKeep } from '../../../../records/testing/MemoryKeep';
import type { Me } from '../../api/types';
import { noteDraftOf } from '../../records/notePort';
import * as tapQueue from '../../records/tapQueue';
import { goalFor, ladder } from '../../testGoals';
import { me, signedIn } from '../../testStaff';
import { GoalsPanel } from './GoalsPanel';
import type { SessionWork } from './useSessionWork';

vi.mock(import('../../records/tapQueue'), { spy: true });

const therapist: Me = { ...me, role: 'therapist' };
const says = goalFor();
const starts = goalFor({ id: 'g2', measure: 'frequency', text: { en: 'Starts talking', ar: 'يبدأ الحديث' } });
const stays = goalFor({ id: 'g3', measure: 'duration', text: { en: 'Stays with a task', ar: 'يواصل' } });
const rates = goalFor({
  id: 'g4',
  measure: 'rating',
  text: { en: 'Joins in', ar: 'يشارك' },
  criterion: { direction: 'at_least', threshold: 4, consecutive: 2 },
});

let server: FakeServer;
let queue: TapQueue;
let board: TrialBoard;

beforeEach(() => {
  localStorage.clear();
  server = new FakeServer();
  queue = new TapQueue(server.send);
  vi.mocked(tapQueue.tapQueueOf).mockReturnValue(queue);
  board = new TrialBoard('s', queue, () => Promise.resolve(new Map()));
});

afterEach(() => {
  cleanup();
  board.close();
  document.body.replaceChildren();
});

const all = [says, starts, stays, rates];

function work(current = says, more: Partial<SessionWork> = {}): SessionWork {
  return {
    board,
    note: noteDraftOf('huda', 'a1'),
    session: 's',
    student: 's1',
    loaded: { state: 'ready', value: { active: all, ladders: [ladder] } },
    reload: vi.fn(),
    pinned: all,
    pin: vi.fn(),
    current,
    choose: vi.fn(),
    prompter: undefined,
    choosePrompter: vi.fn(),
    ...more,
  };
}

function show(of: SessionWork = work(), shortcuts = true) {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.replaceChildren(root);
  return render(signedIn(<Session of={of} shortcuts={shortcuts} />, therapist), { container: root });
}

/** In which it is remembered who helps. */
function Session({ of, shortcuts }: { readonly of: SessionWork; readonly shortcuts: boolean }) {
  const [prompter, choosePrompter] = useState<Prompter>();
  return <GoalsPanel work={{ ...of, prompter, choosePrompter }} shortcuts={shortcuts} />;
}

function words(): string {
  return (document.querySelector('.goal-score')?.textContent ?? '').replace(/[\u2068\u2069]/g, '');
}

async function press(name: string | RegExp): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await Promise.resolve();
  });
}

async function key(init: KeyboardEventInit, target: Element = document.body): Promise<void> {
  await act(async () => {
    fireEvent.keyDown(target, init);
    await Promise.resolve();
  });
}

test('count and percent move with every tap, and each tap is on its way at once', async () => {
  show();
  expect(words()).toBe('– No trials yet');
  await press('Correct');
  await press(/^With help: .*Gesture/);
  await press('Incorrect');
  await press('No response');
  expect(words()).toBe('50% 2 of 4 trials count · 1 with help');
  expect(server.stored.map((trial) => ('result' in trial ? [trial.result, trial.level] : []))).toEqual([
    ['correct', undefined],
    ['correct', 'level-G'],
    ['incorrect', undefined],
    ['no_response', undefined],
  ]);
});

test('other help is two presses, and the usual one from then on', async () => {
  const { unmount } = show();
  await press('Other help');
  await press('Verbal');
  expect(words()).toBe('0% 0 of 1 trial counts · 1 with help');
  expect(screen.queryByRole('group', { name: 'How much help' })).toBeNull();
  unmount();
  show();
  expect(screen.getByRole('button', { name: /^With help: .*Verbal/ })).toBeTruthy();
});

const prompters = () => server.stored.map((trial) => ('result' in trial ? trial.prompt_by : 'none'));

test('who helps is said once, and goes with every try that was helped, and with no other', async () => {
  show();
  await press(/^With help: .*Gesture/);
  await press('Adult with the student');
  expect(screen.getByRole('button', { name: 'Adult with the student', pressed: true })).toBeTruthy();
  await press(/^With help from the adult there: .*Gesture/);
  await press('Correct');
  await press('Other help');
  await press('Verbal');
  await key({ code: 'KeyP', key: 'p' });
  expect(prompters()).toEqual([undefined, 'helper', undefined, 'helper', 'helper']);
  await press(/^Undo: .*Helped by the adult/);
  expect(document.body.textContent.replace(/[\u2068\u2069]/g, '')).toContain('Undone: Helped by the adult.');
});

test('who helps changes by a key, and a second press takes the answer back', async () => {
  show();
  await key({ code: 'KeyH', key: 'ا' });
  expect(screen.getByRole('button', { name: 'Adult with the student', pressed: true })).toBeTruthy();
  await key({ code: 'KeyH', key: 'ا' });
  await key({ code: 'KeyP', key: 'ح' });
  await press('Me');
  await key({ code: 'KeyP', key: 'ح' });
  expect(prompters()).toEqual(['therapist', undefined]);
  expect(screen.queryByRole('button', { pressed: true, name: /Me|Adult/ })).toBeNull();
});

test('a try that waits for the network keeps who helped when it was tapped, also over a reload', async () => {
  const keep = new MemoryKeep();
  await queue.restore(keep);
  server.troubles.push({ kind: 'later', retryAfter: 60 });
  show();
  await press('Adult with the student');
  await press(/^With help from the adult there/);
  await press('Me');
  await press(/^With help from me/);
  expect(server.stored).toEqual([]);
  await new TapQueue(server.send).restore(keep);
  await vi.waitFor(() => {
    expect(prompters()).toEqual(['helper', 'therapist']);
  });
});

test('nobody is asked who helps where there is no ladder of help', () => {
  const { ladder: none, ...alone } = says;
  expect(none).toBe(ladder.id);
  show(work(alone));
  expect(screen.queryByRole('group', { name: 'Who helps?' })).toBeNull();
});

test('undo says what it takes back, and takes it back', async () => {
  show();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Undo' }).disabled).toBe(true);
  await press('Correct');
  await press('No response');
  await press(/^Undo: .*No response/);
  expect(words()).toBe('100% 1 of 1 trial counts · none with help');
  expect(document.body.textContent.replace(/[\u2068\u2069]/g, '')).toContain('Undone: No response. Goal: Says /s/');
  expect(server.stored.at(-1)).toMatchObject({ voids: server.ids[1] });
});

test('keys do what the buttons do, by what they write or where they are', async () => {
  const chosen = work();
  show(chosen);
  await key({ code: 'BracketRight', key: '+' });
  await key({ code: 'Minus', key: '-' });
  await key({ code: 'KeyP', key: 'ح' });
  await key({ code: 'KeyN', key: 'ى' });
  expect(server.stored.length).toBe(4);
  await key({ code: 'KeyU', key: 'u' });
  expect(words()).toMatch(/of 3 trials/);
  await key({ code: 'Digit2', key: '2' });
  expect(chosen.choose).toHaveBeenCalledWith('g2');
});

test('keys do nothing while somebody types, with Ctrl held, or when they are switched off', async () => {
  const { unmount } = show();
  const field = document.createElement('textarea');
  document.body.append(field);
  await key({ code: 'Minus', key: '-' }, field);
  await key({ code: 'Minus', key: '-', ctrlKey: true });
  unmount();
  show(work(), false);
  await key({ code: 'Minus', key: '-' });
  expect(server.requests).toEqual([]);
  expect(screen.queryByText(/with help, N no response/)).toBeNull();
});

test('how often, how long and how well have their own buttons', async () => {
  const { unmount } = show(work(starts));
  await press('Once more');
  await press('Once more');
  expect(words()).toBe('2 2 times');
  unmount();
  const second = show(work(stays));
  await press('Start timing');
  expect(screen.getByRole('timer', { name: 'Running time' })).toBeTruthy();
  await press('Stop and record');
  expect(words()).toBe('0:00 1 time');
  second.unmount();
  show(work(rates));
  expect(within(screen.getByRole('group', { name: 'Rating' })).getAllByRole('button').length).toBe(5);
  await press('4 points');
  await press('5 points');
  expect(words()).toBe('4.5 Mean of 2 ratings');
});

test('without a network it says how much is not saved yet, and that it is saved when it is', async () => {
  server.troubles.push({ kind: 'later', retryAfter: 60 });
  show();
  for (let i = 0; i < 3; i++) await press('Correct');
  expect(screen.getByText('Not yet saved (3)')).toBeTruthy();
  expect(words()).toMatch(/^100% 3 of 3/);
  await act(async () => {
    queue.nudge();
    await vi.waitFor(() => {
      expect(queue.getSnapshot().standing).toBe('saved');
    });
  });
  expect(screen.getByText('All saved')).toBeTruthy();
  expect(server.stored.length).toBe(3);
});

test('what the server does not take is said, does not count, and can be tried again', async () => {
  const refuse = vi.spyOn(server.refusals, 'get').mockReturnValue('not_found');
  show();
  await press('Correct');
  const refusal = () => document.querySelector('.banner-danger')?.textContent;
  expect(refusal()).toMatch(/1 entry was not taken.*not there any more/);
  expect(words()).toBe('– No trials yet');
  refuse.mockRestore();
  await press('Try again');
  expect(refusal()).toBeUndefined();
  expect(words()).toMatch(/^100% 1 of 1/);
});

test('goals are pinned by hand, and nine at most', async () => {
  const many = Array.from({ length: 10 }, (_, at) => goalFor({ id: `m${at}`, text: { en: `Goal ${at}`, ar: '' } }));
  const of = work(many[0], {
    pinned: many.slice(0, 9),
    loaded: { state: 'ready', value: { active: many, ladders: [ladder] } },
  });
  show(of);
  await press('Choose goals');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Goal 9' }).disabled).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Goal 0' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Goal 9' }));
  await press('Save');
  expect(of.pin).toHaveBeenCalledWith(many.slice(1).map(({ id }) => id));
});
