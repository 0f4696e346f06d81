const stored = 'sawt.no-relay-seen';

/** For as long as the browser's session: an administrator has read that there is no relay. */
export function dismissed(): boolean {
  try {
    return sessionStorage.getItem(stored) !== null;
  } catch {
    return false;
  }
}

export function dismiss(): void {
  try {
    sessionStorage.setItem(stored, 'yes');
  } catch {
    // A private window forgets it with the page.
  }
}
