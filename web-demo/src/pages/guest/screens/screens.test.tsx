import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LocaleProvider, type Language } from '../../../i18n';
import { LanguageSwitch } from '../../../ui';
import { announcements } from '../../../ui/announcer';
import type { Guest, Refusal } from '../entry/guest';
import { Rating } from '../rating/Rating';
import { testMicrophone, testScout } from '../testCall';
import { Early } from './Early';
import { Ended } from './Ended';
import { Refused } from './Refused';
import { Welcome } from './Welcome';

const clinic = { en: 'Bayan Clinic', ar: 'عيادة بيان' };
const guest: Guest = {
  link: 'l',
  clinic: { name: clinic, timeZone: 'Asia/Riyadh', digits: 'latn' },
  role: 'guardian',
  language: 'ar',
  session: 's',
  state: 'open',
  startsAt: new Date(),
  closesAt: new Date(),
  rated: false,
  recordShown: false,
};
const browser = { system: 'android', family: 'chrome' } as const;
const languages: Language[] = ['en', 'ar'];

function show(language: Language, page: ReactNode) {
  render(
    <LocaleProvider initial={language}>
      <LanguageSwitch />
      {page}
    </LocaleProvider>,
  );
}

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const refusals: Exclude<Refusal, { code: 'too_early' }>[] = [
  ...(['too_late', 'cancelled', 'revoked', 'session_full', 'not_started'] as const).map((code) => ({ code, clinic })),
  ...(['unknown_invitation', 'no_link', 'other_link', 'cookies', 'offline'] as const).map((code) => ({ code })),
  ...(['rate_limited', 'unavailable'] as const).map((code) => ({ code, retryAfter: 5 })),
];

describe.each(languages)('in %s', (language) => {
  test.each(refusals)('$code says what happened and what to do, and no code', (refusal) => {
    show(language, <Refused refusal={refusal} onRetry={() => Promise.resolve()} />);
    const words = document.body.textContent;
    expect(screen.getByRole('heading', { level: 1 }).textContent.length).toBeGreaterThan(8);
    expect(words).not.toMatch(/[{}_]|undefined/);
    if ('clinic' in refusal) expect(words).toContain(clinic[language]);
  });

  test('too early counts down, and Join waits', () => {
    show(language, <Early refusal={{ code: 'too_early', opensAt: new Date(Date.now() + 90_000), clinic }} />);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^(Join|انضمام)$/ }).disabled).toBe(true);
    expect(screen.getByRole('timer').textContent).toMatch(/2|دقيقتين/);
  });

  test('the end says how long it was', () => {
    show(language, <Ended guest={guest} seconds={2_580} rate={vi.fn()} record={undefined} />);
    expect(document.body.textContent).toMatch(/43 (minutes|دقيقة)/);
  });
});

test('Try again shows that it is trying, and says when nothing has changed', async () => {
  let answer: () => void = vi.fn();
  const tried = new Promise<void>((resolve) => {
    answer = resolve;
  });
  show('en', <Refused refusal={{ code: 'offline' }} onRetry={() => tried} />);
  const button = screen.getByRole('button', { name: 'Try again' });
  fireEvent.click(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  answer();
  await vi.waitFor(() => {
    expect(button.getAttribute('aria-disabled')).toBeNull();
  });
  expect(announcements.now().at(-1)?.text).toContain('This page tries again by itself');
});

describe('the join page', () => {
  test('names the clinic, asks for the consent, and joins by one press', () => {
    const onJoin = vi.fn();
    show(
      'en',
      <Welcome
        guest={guest}
        joining={false}
        microphone={testMicrophone()}
        browser={browser}
        scout={testScout()}
        onJoin={onJoin}
      />,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Bayan Clinic');
    expect(document.body.textContent).toContain('Pressing Join means that you agree');
    fireEvent.click(screen.getByRole('button', { name: 'Join' }));
    expect(onJoin).toHaveBeenCalledTimes(1);
  });

  test('turns into Arabic at a press, from right to left', () => {
    show(
      'en',
      <Welcome
        guest={guest}
        joining={false}
        microphone={testMicrophone()}
        browser={browser}
        scout={testScout()}
        onJoin={vi.fn()}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'العربية' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('عيادة بيان');
    expect(screen.getByRole('button', { name: 'انضمام' })).toBeTruthy();
    expect(document.documentElement.dir).toBe('rtl');
    expect(screen.getByRole('button', { name: 'English' })).toBeTruthy();
  });

  test('says before the call that nothing gets through, and nothing of a lesser want', () => {
    const fails = { direct: 'fails', relay_udp: 'fails', relay_tcp: 'fails', relay_tls: 'absent' } as const;
    const page = (scout: ReturnType<typeof testScout>) => (
      <LocaleProvider initial="en">
        <Welcome
          guest={guest}
          joining={false}
          microphone={testMicrophone()}
          browser={browser}
          scout={scout}
          onJoin={vi.fn()}
        />
      </LocaleProvider>
    );
    const { rerender } = render(page(testScout({ ...fails, relay_tcp: 'works' })));
    expect(screen.queryByText(/may not get through/)).toBeNull();
    rerender(page(testScout(fails)));
    expect(screen.getByText(/may not get through.*Mobile data/)).toBeTruthy();
    expect(announcements.now().at(-1)?.text).toContain('may not get through');
  });

  test('without a microphone tells this browser’s way to it, and offers to listen', () => {
    const onJoin = vi.fn();
    const microphone = testMicrophone({ status: 'problem', problem: 'refused' });
    show(
      'en',
      <Welcome
        guest={guest}
        joining={false}
        microphone={microphone}
        browser={browser}
        scout={testScout()}
        onJoin={onJoin}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain('choose Permissions');
    fireEvent.click(screen.getByRole('button', { name: 'Join without a microphone' }));
    expect(onJoin).toHaveBeenCalledWith({ listenOnly: true });
  });
});

describe('the rating', () => {
  test('is one tap', async () => {
    const rate = vi.fn(() => Promise.resolve());
    show('en', <Rating rate={rate} />);
    fireEvent.click(screen.getByRole('button', { name: 'Good' }));
    expect(await screen.findByText(/Your answer helps/)).toBeTruthy();
    expect(rate).toHaveBeenCalledWith(4);
  });

  test('that was not saved can be given again', async () => {
    const rate = vi.fn(() => Promise.reject(new Error('offline')));
    show('en', <Rating rate={rate} />);
    fireEvent.click(screen.getByRole('button', { name: 'Poor' }));
    expect(await screen.findByText(/was not saved/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Poor' }));
    await screen.findByText(/was not saved/);
    expect(rate).toHaveBeenCalledTimes(2);
  });
});
