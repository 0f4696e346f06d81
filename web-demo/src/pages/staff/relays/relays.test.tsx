import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announcements } from '../../../ui/announcer';
import * as api from '../api';
import { Problem } from '../api/http';
import type { Me, Relays } from '../api/types';
import { me, signedIn } from '../testStaff';
import { relayTexts } from '../texts/relays';
import { faultKey } from './faultKey';
import { RelayBanner } from './RelayBanner';
import { RelaysPage } from './RelaysPage';

vi.mock(import('../api'), { spy: true });

const golden = (file: string): Relays =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../../signaling/docs/golden/http', file), 'utf8'),
  ) as Relays;
const therapist: Me = { ...me, role: 'therapist' };

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  vi.useFakeTimers({ now: new Date('2026-11-21T10:00:00Z'), toFake: ['Date'] });
});

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const words = () => document.body.textContent.replace(/[\u2068\u2069]/g, '');

describe('the banner', () => {
  test('tells everybody that no relay works, and whom to tell', () => {
    render(signedIn(<RelayBanner state="failing" />, therapist));
    expect(screen.getAllByRole('alert')[0]?.textContent).toMatch(/No relay works.*tell your administrator/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('shows an administrator the way to the relays', () => {
    render(signedIn(<RelayBanner state="failing" />));
    fireEvent.click(screen.getByRole('button', { name: 'Show relays' }));
    expect(location.pathname).toBe('/relays');
    expect(words()).not.toContain('Please tell your administrator');
  });

  test('tells administrators that there is none, until they have read it', () => {
    const { unmount } = render(signedIn(<RelayBanner state="none" />));
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(words()).toBe('');
    unmount();
    render(signedIn(<RelayBanner state="none" />));
    expect(words()).toBe('');
    cleanup();
    render(signedIn(<RelayBanner state="failing" />));
    expect(words()).toContain('No relay works');
  });

  test.each([
    ['none', therapist],
    ['limited', me],
    ['working', me],
    ['unknown', me],
    [undefined, me],
  ] as const)('says nothing of relays that are %s', (state, as) => {
    render(signedIn(<RelayBanner state={state} />, as));
    expect(words()).toBe('');
  });
});

describe('the page', () => {
  test('says of each address how it stands, when that was found, and what to do', async () => {
    vi.mocked(api.relays).mockResolvedValueOnce(golden('relays.json'));
    render(signedIn(<RelaysPage />));
    const list = await screen.findByRole('list', { name: 'Addresses of the relays' });
    const [works, unknown, faulty] = within(list)
      .getAllByText(/^turns?:/)
      .map((url) => url.closest('li')?.textContent.replace(/[\u2068\u2069]/g, ''));
    expect(works).toMatch(/udpWorks.*riyadh.*Answers in 42 ms.*Tested at 09:00$/);
    expect(unknown).toMatch(/tcpNot tested yet.*riyadh$/);
    expect(faulty).toMatch(
      /443.*Has a fault.*has expired.*renew it.*Tested at 09:00.*Last worked on Fri,? 20 Nov at 21:00$/,
    );
    expect(words()).toContain('Not every relay is in order.');
  });

  test('tests at a press, and shows what was found', async () => {
    const relays = golden('relays.json');
    vi.mocked(api.relays).mockResolvedValueOnce(relays);
    const mended = relays.relays?.map(({ name, url }) => ({ name, url, state: 'works' as const }));
    vi.mocked(api.checkRelays).mockResolvedValueOnce({ state: 'working', ...(mended && { relays: mended }) });
    render(signedIn(<RelaysPage />));
    fireEvent.click(await screen.findByRole('button', { name: 'Test now' }));
    expect(await screen.findByText('Every relay works.', { selector: '.banner-title' })).toBeTruthy();
    expect(announcements.now().at(-1)?.text).toBe('Every relay works.');
  });

  test('keeps what it knows when a test is refused, and says why', async () => {
    vi.mocked(api.relays).mockResolvedValueOnce(golden('relays.json'));
    vi.mocked(api.checkRelays).mockRejectedValueOnce(new Problem(429, 'rate_limited', { retry_after: 20 }));
    render(signedIn(<RelaysPage />));
    fireEvent.click(await screen.findByRole('button', { name: 'Test now' }));
    expect((await screen.findAllByText(/too often in a short time/)).length).toBeGreaterThan(0);
    expect(words()).toContain('Not every relay is in order.');
  });

  test('without a relay says what one is for and how to get it', async () => {
    vi.mocked(api.relays).mockResolvedValueOnce(golden('relays.none.json'));
    render(signedIn(<RelaysPage />));
    expect(await screen.findByText('No relay is set up')).toBeTruthy();
    expect(words()).toMatch(/only a relay .* can carry the call.*run coturn.*host: turn\.clinic\.example/s);
    expect(screen.queryByRole('button', { name: 'Test now' })).toBeNull();
  });

  test('asks the server nothing for whoever is no administrator', () => {
    render(signedIn(<RelaysPage />, therapist));
    expect(words()).toContain('Only administrators');
    expect(api.relays).not.toHaveBeenCalled();
  });
});

test('every fault of the server has a sentence of its own in both languages', () => {
  const source = join(import.meta.dirname, '../../../../../turn/src/main/java/org/sawt/turn/probe/RelayFault.java');
  const faults = [...readFileSync(source, 'utf8').matchAll(/^ {4}([A-Z_]+)\(/gm)].map(([, name = '']) =>
    name.toLowerCase(),
  );
  expect(faults.length).toBeGreaterThan(10);
  const keys = faults.map(faultKey);
  expect(keys.filter((key) => key === 'fault.other')).toEqual([]);
  for (const language of ['en', 'ar'] as const) {
    expect(new Set(keys.map((key) => relayTexts[language][key])).size).toBe(faults.length);
  }
  expect(faultKey('brand_new')).toBe('fault.other');
  expect(faultKey(undefined)).toBe('fault.other');
});
