import { PassingLines } from './PassingLines';

/** What a screen reader should say next. `assertive` interrupts: somebody waits, the call is broken. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly urgency: 'polite' | 'assertive';
}

/** Milliseconds: long enough to be noticed among others, short enough not to be found there as news. */
const keptFor = 10_000;

export const announcements = new PassingLines<Omit<Announcement, 'id'>>(keptFor);

export function announce(text: string, urgency: Announcement['urgency'] = 'polite'): void {
  announcements.add({ text, urgency });
}
