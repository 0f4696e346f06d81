import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Call, CallEvents, CallSnapshot, Participant, Paths } from '../../../call';
import { person as somebody, talking, testCall, testScout } from '../../guest/testCall';
import * as api from '../api';
import type { Invitation, SessionReport } from '../api/types';
import { signedIn } from '../testStaff';
import { Arrivals } from './Arrivals';
import { CallBanners } from './CallBanners';
import { CallContext } from './CallContext';
import { InvitePanel } from './InvitePanel';
import { useCallNews } from './useCallNews';

vi.mock(import('../api'), { spy: true });

const session = { id: 's', appointment: 'a1' } as SessionReport;
const mother: Invitation = {
  id: 'i1',
  role: 'guardian',
  name: { en: 'Mona', ar: 'منى' },
  language: 'ar',
  revoked: false,
  url: 'https://sawt.example/join#one',
};
const father = { ...mother, id: 'i2', name: { en: 'Sami', ar: 'سامي' }, url: 'https://sawt.example/join#two' };

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
});

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  vi.clearAllMocks();
});

function inCall(snapshot: CallSnapshot, view: ReactNode, call: Call = testCall(), paths?: Paths) {
  return signedIn(
    <main id="content" tabIndex={-1}>
      <CallContext value={{ call, snapshot, session, scout: testScout(paths) }}>{view}</CallContext>
    </main>,
  );
}

const waiting = (id: string): Participant => somebody({ id, role: 'guardian', state: 'waiting' });
const others = (...people: Participant[]): CallSnapshot => ({ ...talking, others: people });

test('after Admit the keyboard goes to who else waits, and to the page when nobody does', () => {
  const two = others(waiting('aunt'), waiting('uncle'));
  const { rerender } = render(inCall(two, <Arrivals />), { container: root });
  screen.getAllByRole('button', { name: 'Admit' })[0]?.focus();
  rerender(inCall(others(waiting('uncle')), <Arrivals />));
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Waiting room' }));
  screen.getByRole('button', { name: 'Admit' }).focus();
  rerender(inCall(others(), <Arrivals />));
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('a link that was switched off is still the one that is shown, and the way to a new one has the focus', async () => {
  vi.mocked(api.invitations).mockResolvedValueOnce([mother, father]);
  render(inCall(talking, <InvitePanel />), { container: root });
  fireEvent.click(await screen.findByRole('button', { name: 'Switch off this link' }));
  vi.mocked(api.revokeInvitation).mockResolvedValueOnce(undefined);
  vi.mocked(api.invitations).mockResolvedValueOnce([{ ...mother, revoked: true }, father]);
  fireEvent.click(screen.getByRole('button', { name: 'Switch off this link' }));
  const renew = await screen.findByRole('button', { name: 'Make a new link' });
  expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('i1');
  expect(document.activeElement).toBe(renew);
});

test('a new link has the focus at once', async () => {
  vi.mocked(api.invitations).mockResolvedValueOnce([{ ...mother, revoked: true }]);
  render(inCall(talking, <InvitePanel />), { container: root });
  const fresh = { ...mother, id: 'i3', url: 'https://sawt.example/join#three' };
  vi.mocked(api.renewInvitation).mockResolvedValueOnce(fresh);
  vi.mocked(api.invitations).mockResolvedValueOnce([{ ...mother, revoked: true }, fresh]);
  fireEvent.click(await screen.findByRole('button', { name: 'Make a new link' }));
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByLabelText('Join link'));
  });
  expect(screen.getByLabelText<HTMLInputElement>('Join link').value).toBe(fresh.url);
});

function News({ call, chatOpen }: { readonly call: Call; readonly chatOpen: boolean }) {
  useCallNews(call, chatOpen);
  return null;
}

test('a message is read out while the chat is shut, and left to its log while it is open', () => {
  let tell: (entry: CallEvents['chat']) => void = () => undefined;
  const snapshot = others(somebody({ id: 'mona', name: mother.name }));
  const listening: Pick<Call, 'on' | 'getSnapshot'> = {
    on: (name, listener) => {
      if (name === 'chat') tell = listener as typeof tell;
      return () => undefined;
    },
    getSnapshot: () => snapshot,
  };
  const call = Object.assign(testCall(), listening);
  Object.assign(call.microphone, { on: () => () => undefined });
  const write = (text: string) => {
    act(() => {
      tell({ seq: 1, from: 'mona', text, at: '2026-11-21T14:00:00Z' });
    });
  };
  const said = () => document.body.textContent.replace(/[\u2068\u2069]/g, '');
  const { rerender } = render(inCall(snapshot, <News call={call} chatOpen={false} />, call), { container: root });
  write('We are here.');
  expect(said()).toContain('Message from Mona: We are here.');
  rerender(inCall(snapshot, <News call={call} chatOpen />, call));
  write('All of us.');
  expect(said()).not.toContain('All of us.');
});

test('says between whom no sound gets through, and no more when it does', () => {
  const people = others(somebody({ id: 'mona', name: mother.name }), somebody({ id: 'sami', name: father.name }));
  const { rerender } = render(inCall({ ...people, unreachable: ['mona', 'sami'] }, <CallBanners />), {
    container: root,
  });
  const words = () => document.querySelector('.banner')?.textContent.replace(/[\u2068\u2069]/g, '');
  expect(words()).toMatch(/^No sound gets through between you and Mona and Sami.*mobile data/);
  rerender(inCall({ ...people, unreachable: ['me'] }, <CallBanners />));
  expect(words()).toMatch(/^Your sound reaches nobody/);
  rerender(inCall(people, <CallBanners />));
  expect(words()).toBeUndefined();
});

test('alone in a network that lets nothing through, one hears of it before anybody comes', () => {
  const fails = { direct: 'fails', relay_udp: 'fails', relay_tcp: 'fails', relay_tls: 'fails' } as const;
  const { rerender } = render(inCall(others(), <CallBanners />, testCall(), fails), { container: root });
  expect(document.querySelector('.banner')?.textContent).toMatch(/may not get through/);
  rerender(inCall(others(), <CallBanners />, testCall(), { ...fails, relay_tcp: 'works' }));
  expect(document.querySelector('.banner')).toBeNull();
});
