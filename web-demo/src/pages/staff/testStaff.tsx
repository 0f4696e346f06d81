import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { LocaleProvider } from '../../i18n';
import { LiveRegions } from '../../ui/LiveRegions';
import '../../ui/testing/nativeDialog';
import type { Appointment, Me, StaffAccount } from './api/types';
import { MeContext } from './me';

export const me: Me = {
  id: 'huda',
  role: 'administrator',
  name: { en: 'Huda Amri', ar: 'هدى عمري' },
  language: 'en',
  clinic: {
    id: 'bayan',
    name: { en: 'Bayan Clinic', ar: 'عيادة بيان' },
    time_zone: 'Asia/Riyadh',
    language: 'ar',
    digits: 'latn',
    weekend: [5, 6],
    first_day: 7,
  },
  has_password: true,
  password_temporary: false,
  demo: false,
};

export const colleague: StaffAccount = {
  id: 'rana',
  name: { en: 'Rana Harbi', ar: 'رنا حربي' },
  email: 'rana@bayan.example',
  role: 'administrator',
  language: 'en',
  disabled: false,
};

/** Half an hour ago, and nobody has come. */
export function missed(): Appointment {
  const started = new Date(Date.now() - 30 * 60_000).toISOString();
  return {
    id: 'a1',
    version: 3,
    student: { id: 's1', name: { en: 'Omar', ar: 'عمر' } },
    therapist: { id: 'huda', name: me.name },
    starts_at: started,
    minutes: 45,
    date: '2026-11-21',
    time: '14:00',
    state: 'scheduled',
    opens_at: started,
    closes_at: started,
    waiting: 0,
    joined: 0,
    guardians: [],
    may: { start: true, change: true },
  };
}

/** As behind the sign-in. */
export function signedIn(view: ReactNode, as: Me = me) {
  return (
    <LocaleProvider initial="en">
      <MeContext value={{ me: as, signedOut: vi.fn(), changed: vi.fn() }}>{view}</MeContext>
      <LiveRegions />
    </LocaleProvider>
  );
}
