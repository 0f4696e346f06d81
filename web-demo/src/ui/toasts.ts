import { announce } from './announcer';

export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly tone: 'neutral' | 'danger';
}

/** Long enough to read a sentence twice; nothing that must be acted on may stand in a toast alone. */
const shownFor = 6_000;

let messages: readonly ToastMessage[] = [];
let count = 0;
const listeners = new Set<() => void>();

function change(next: readonly ToastMessage[]): void {
  messages = next;
  for (const listener of listeners) listener();
}

/** Shows a line for a few seconds, and has it read out. */
export function showToast(text: string, tone: ToastMessage['tone'] = 'neutral'): void {
  count += 1;
  const id = count;
  change([...messages.slice(-2), { id, text, tone }]);
  announce(text, tone === 'danger' ? 'assertive' : 'polite');
  setTimeout(() => {
    change(messages.filter((message) => message.id !== id));
  }, shownFor);
}

export function shownToasts(): readonly ToastMessage[] {
  return messages;
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
