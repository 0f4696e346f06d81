/** What a screen reader should say next. `assertive` interrupts: somebody waits, the call is broken. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly urgency: 'polite' | 'assertive';
}

let latest: Announcement | null = null;
let count = 0;
const listeners = new Set<() => void>();

export function announce(text: string, urgency: Announcement['urgency'] = 'polite'): void {
  count += 1;
  latest = { id: count, text, urgency };
  for (const listener of listeners) listener();
}

export function latestAnnouncement(): Announcement | null {
  return latest;
}

export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
