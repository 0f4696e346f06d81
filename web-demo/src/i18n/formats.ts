import { type Digits, type Language, localeOf } from './language';

/** Dates, times and numbers as one clinic writes them, in one language. */
export interface Formats {
  /** 14:05, in the clinic's zone. */
  readonly time: (instant: string | number | Date) => string;
  /** Saturday 21 November. */
  readonly day: (date: string) => string;
  /** Sat 21 Nov. */
  readonly shortDay: (date: string) => string;
  /** 21 Nov. */
  readonly dayAndMonth: (date: string) => string;
  /** Sat. */
  readonly weekday: (date: string) => string;
  /** 21. */
  readonly dayOfMonth: (date: string) => string;
  /** 21 November 2026. */
  readonly date: (date: string) => string;
  /** 15–21 November 2026. */
  readonly days: (from: string, to: string) => string;
  readonly number: (value: number) => string;
  /** 82.5%, of 82.5. */
  readonly percent: (value: number) => string;
  /** 4 minutes, 30 seconds. */
  readonly duration: (seconds: number) => string;
  /** 4:07, or 1:04:07 from an hour on. */
  readonly clock: (seconds: number) => string;
  /** The calendar day of an instant in the clinic's zone, as 2026-11-21. */
  readonly dateOf: (instant: string | number | Date) => string;
}

/** A date without a time is a day on the wall calendar: formatted in UTC, so that no zone can move it. */
function onCalendar(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** What is nothing is left out, unless nothing else is left. */
function durations(locale: string): Formats['duration'] {
  const unit = (name: string) => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' });
  const units = [unit('hour'), unit('minute'), unit('second')] as const;
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'long' });
  return (seconds) => {
    const whole = Math.max(0, Math.round(seconds));
    const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
    const said = units.flatMap((format, at) => (parts[at] ? [format.format(parts[at])] : []));
    return said.length === 0 ? units[2].format(0) : list.format(said);
  };
}

/** `timeZone` is the clinic's (IANA). Everything machine-read stays outside of this: these strings are for people. */
export function formatsFor(language: Language, digits: Digits, timeZone: string): Formats {
  const locale = localeOf(language, digits);
  const calendar = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const iso = new Intl.DateTimeFormat('en-CA-u-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  });
  const day = calendar({ weekday: 'long', day: 'numeric', month: 'long' });
  const shortDay = calendar({ weekday: 'short', day: 'numeric', month: 'short' });
  const dayAndMonth = calendar({ day: 'numeric', month: 'short' });
  const weekday = calendar({ weekday: 'short' });
  const dayOfMonth = calendar({ day: 'numeric' });
  const date = calendar({ day: 'numeric', month: 'long', year: 'numeric' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const twoDigits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  return {
    time: (instant) => time.format(new Date(instant)),
    day: (on) => day.format(onCalendar(on)),
    shortDay: (on) => shortDay.format(onCalendar(on)),
    dayAndMonth: (on) => dayAndMonth.format(onCalendar(on)),
    weekday: (on) => weekday.format(onCalendar(on)),
    dayOfMonth: (on) => dayOfMonth.format(onCalendar(on)),
    date: (on) => date.format(onCalendar(on)),
    days: (from, to) => date.formatRange(onCalendar(from), onCalendar(to)),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    duration: durations(locale),
    clock: (seconds) => {
      const whole = Math.max(0, Math.floor(seconds));
      const hours = Math.floor(whole / 3600);
      const minutes = Math.floor(whole / 60) % 60;
      const last = twoDigits.format(whole % 60);
      return hours > 0
        ? `${number.format(hours)}:${twoDigits.format(minutes)}:${last}`
        : `${number.format(minutes)}:${last}`;
    },
    dateOf: (instant) => iso.format(new Date(instant)),
  };
}
