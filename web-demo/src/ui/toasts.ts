import { announce } from './announcer';
import { PassingLines } from './PassingLines';

interface ToastMessage {
  readonly text: string;
  readonly tone: 'neutral' | 'danger';
}

/** Milliseconds, enough to read a sentence twice; nothing that must be acted on may stand in a toast alone. */
const shownFor = 6_000;

export const toasts = new PassingLines<ToastMessage>(shownFor);

/** Shows a line for a few seconds, and has it read out. */
export function showToast(text: string, tone: ToastMessage['tone'] = 'neutral'): void {
  toasts.add({ text, tone });
  announce(text, tone === 'danger' ? 'assertive' : 'polite');
}
