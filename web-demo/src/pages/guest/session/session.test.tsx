import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Call, CallEvents, CallSnapshot, ChatEntry, Paths } from '../../../call';
import { Emitter } from '../../../call/Emitter';
import { LocaleProvider } from '../../../i18n';
import { LiveRegions } from '../../../ui/LiveRegions';
import type { Guest } from '../entry/guest';
import { done, person, talking, testCall, testScout } from '../testCall';
import { Talk } from './Talk';
import { Waiting } from './Waiting';

const since = '2026-11-21T14:00:00Z';
const guest: Guest = {
  link: 'l',
  clinic: { name: { en: 'Bayan Clinic', ar: 'عيادة بيان' }, timeZone: 'Asia/Riyadh', digits: 'latn' },
  role: 'guardian',
  language: 'ar',
  session: 's',
  state: 'open',
  startsAt: new Date(Date.now() - 60_000),
  closesAt: new Date(),
  rated: false,
  recordShown: false,
};

function pages(view: ReactNode) {
  return (
    <LocaleProvider initial="en">
      {view}
      <LiveRegions />
    </LocaleProvider>
  );
}

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

/** Without the marks that keep a name from turning the sentence around. */
function said(): string | undefined {
  return screen.getByRole('status').lastElementChild?.textContent.replace(/[\u2068\u2069]/g, '');
}

describe('the call', () => {
  const call = testCall();
  const page = (change: Partial<CallSnapshot> = {}) => pages(<Talk call={call} snapshot={{ ...talking, ...change }} />);

  test('mutes by a button that then says Unmute', () => {
    const { rerender } = render(page());
    fireEvent.click(screen.getByRole('button', { name: 'Mute' }));
    expect(done.mute).toHaveBeenCalledWith(true);
    rerender(page({ own: { ...talking.own, muted: true } }));
    fireEvent.click(screen.getByRole('button', { name: 'Unmute' }));
    expect(done.mute).toHaveBeenLastCalledWith(false);
    expect(screen.getByRole('status').lastElementChild?.textContent).toBe('You are muted');
  });

  test('says aloud that it is reconnecting, and that one is back', () => {
    const { rerender } = render(page());
    rerender(page({ reconnecting: { since } }));
    expect(screen.getByRole('alert').lastElementChild?.textContent).toBe('Reconnecting…');
    rerender(page());
    expect(screen.getByRole('status').lastElementChild?.textContent).toBe('Connected. You can talk.');
  });

  test('says how it is encrypted, as that is at this moment', () => {
    const { rerender } = render(page());
    expect(screen.getByText('Encrypted to the server')).toBeTruthy();
    const session = talking.session && { ...talking.session, encryption: 'end_to_end' as const };
    rerender(page({ session }));
    expect(screen.getByText('End-to-end encrypted')).toBeTruthy();
    rerender(page({ session: undefined }));
    expect(screen.queryByText(/encrypted/i)).toBeNull();
  });

  test('says at once that no sound gets through and what to try, and no more when it does', () => {
    const { rerender } = render(page({ unreachable: ['therapist'] }));
    expect(screen.getByRole('alert').lastElementChild?.textContent).toMatch(/does not get through.*Mobile data/);
    expect(screen.getAllByText(/contact .*C/).length).toBeGreaterThan(0);
    rerender(page());
    expect(screen.getByRole('status').lastElementChild?.textContent).toBe('Connected. You can talk.');
    expect(document.querySelector('.status-line-hint')).toBeNull();
  });

  test('says which way the sound comes, once that is known', () => {
    const heard = (relayed?: boolean) => {
      const quality = {
        level: 'good',
        flowing: true,
        sending: true,
        ...(relayed !== undefined && { relayed }),
      } as const;
      return page({ quality: new Map([['therapist', quality]]) });
    };
    const { rerender } = render(heard());
    expect(screen.queryByText(/a relay$/)).toBeNull();
    rerender(heard(true));
    expect(screen.getByText('Through a relay')).toBeTruthy();
    rerender(heard(false));
    expect(screen.getByText('Without a relay')).toBeTruthy();
  });

  test('says calmly that the call was moved, and then that one can talk', () => {
    vi.useFakeTimers();
    const events = new Emitter<CallEvents>();
    render(pages(<Talk call={testCall(events)} snapshot={talking} />));
    const line = () => screen.getByRole('status').lastElementChild?.textContent;
    act(() => {
      events.emit('media_moved', { encryption: 'end_to_end' });
    });
    expect(line()).toBe('The call goes on directly between you.');
    expect(screen.getByRole('alert').childElementCount).toBe(0);
    act(() => void vi.advanceTimersByTime(4_000));
    expect(line()).toBe('Connected. You can talk.');
    vi.useRealTimers();
  });

  test('offers a tap where the browser holds the sound back', () => {
    render(page({ playbackBlocked: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Tap to hear' }));
    expect(done.resume).toHaveBeenCalledTimes(1);
  });

  test('offers a listener the microphone, and no Mute', () => {
    render(page({ microphone: { ...talking.microphone, status: 'problem', problem: 'refused' } }));
    expect(screen.queryByRole('button', { name: 'Mute' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Turn the microphone on' }));
    expect(done.acquire).toHaveBeenCalledTimes(1);
  });

  test('offers an observer neither', () => {
    render(page({ you: person({ id: 'me', role: 'observer' }) }));
    expect(screen.queryByRole('button', { name: /Mute|microphone/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Leave' })).toBeTruthy();
  });

  test('counts the messages that came while nobody looked', () => {
    const { rerender } = render(page());
    rerender(page({ chat: [{ seq: 4, from: 'therapist', text: 'Hello', at: since }] }));
    fireEvent.click(screen.getByRole('button', { name: 'Messages, 1 new' }));
    expect(screen.getByRole('log').textContent).toContain('Hello');
    expect(screen.getByRole('button', { name: 'Messages' })).toBeTruthy();
  });

  test('reads out a message that arrives while the messages are shut, and leaves it to the log while they are open', () => {
    let tell: (entry: ChatEntry) => void = () => undefined;
    const told = testCall();
    const listening: Pick<Call, 'on' | 'getSnapshot'> = {
      on: (name, listener) => {
        if (name === 'chat') tell = listener as typeof tell;
        return () => undefined;
      },
      getSnapshot: () => talking,
    };
    render(pages(<Talk call={Object.assign(told, listening)} snapshot={talking} />));
    act(() => {
      tell({ seq: 4, from: 'therapist', text: 'Page 12, please.', at: since });
    });
    expect(said()).toBe('Message from Huda Amri: Page 12, please.');
    fireEvent.click(screen.getByRole('button', { name: 'Messages' }));
    act(() => {
      tell({ seq: 5, from: 'therapist', text: 'And page 13.', at: since });
    });
    expect(said()).not.toContain('page 13');
  });

  test('says why a microphone that another call took does not come back', () => {
    const { rerender } = render(page({ microphone: { ...talking.microphone, status: 'interrupted' } }));
    expect(screen.queryByText(/Another app is using the microphone/)).toBeNull();
    rerender(page({ microphone: { ...talking.microphone, status: 'interrupted', problem: 'in_use' } }));
    expect(screen.getByText(/Another app is using the microphone/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Tap to reconnect' })).toBeTruthy();
  });

  test('keeps what could not be sent', async () => {
    const lost = testCall();
    lost.sendChat = () => Promise.reject(new Error('offline'));
    render(pages(<Talk call={lost} snapshot={talking} />));
    fireEvent.click(screen.getByRole('button', { name: 'Messages' }));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Write a message' });
    fireEvent.change(field, { target: { value: 'one moment' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText(/was not sent/)).toBeTruthy();
    expect(field.value).toBe('one moment');
  });
});

describe('the waiting room', () => {
  const page = (change: Partial<CallSnapshot>, paths?: Paths) =>
    pages(
      <Waiting
        guest={guest}
        call={testCall()}
        snapshot={{ ...talking, others: [], ...change }}
        scout={testScout(paths)}
      />,
    );

  test('tells that the therapist knows, and since when', () => {
    render(page({ status: { name: 'waiting', since } }));
    expect(screen.getByRole('heading').textContent).toBe('Waiting for your therapist');
    expect(screen.getByRole('status').lastElementChild?.textContent).toContain('sees that you are here');
    expect(document.body.textContent).toContain('Waiting since');
  });

  test('asks kindly for patience when declined, and goes back to waiting', () => {
    const { rerender } = render(page({ status: { name: 'declined', since } }));
    expect(screen.getByRole('heading').textContent).toBe('Please wait a little longer');
    expect(screen.getByRole('status').lastElementChild?.textContent).toContain('cannot let you in right now');
    rerender(page({ status: { name: 'waiting', since } }));
    expect(screen.getByRole('heading').textContent).toBe('Waiting for your therapist');
  });

  test('says gently that nothing gets through from here, and no more when something does', () => {
    const status = { name: 'waiting', since } as const;
    const fails = { direct: 'fails', relay_udp: 'fails', relay_tcp: 'fails', relay_tls: 'fails' } as const;
    const { rerender } = render(page({ status }, fails));
    expect(document.querySelector('.banner')?.textContent).toContain('may not get through');
    rerender(page({ status }, { ...fails, relay_tls: 'works' }));
    expect(document.querySelector('.banner')).toBeNull();
  });
});
