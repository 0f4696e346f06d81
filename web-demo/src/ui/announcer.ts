/** What a screen reader should say next. `assertive` interrupts: somebody waits, the call is broken. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly urgency: 'polite' | 'assertive';
}

/** Milliseconds that a line stays: long enough to be noticed among others, short enough not to be found there as news. */
const keptFor = 10_000;

let recent: readonly Announcement[] = [];
let count = 0;
const listeners = new Set<() => void>();

function change(next: readonly Announcement[]): void {
  recent = next;
  for (const listener of listeners) listener();
}

export function announce(text: string, urgency: Announcement['urgency'] = 'polite'): void {
  count += 1;
  const id = count;
  change([...recent, { id, text, urgency }]);
  setTimeout(() => {
    change(recent.filter((each) => each.id !== id));
  }, keptFor);
}

/** Oldest first. */
export function recentAnnouncements(): readonly Announcement[] {
  return recent;
}

/** The number of the newest: a region that comes up now says only what has a greater one. */
export function announcedSoFar(): number {
  return count;
}

export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
