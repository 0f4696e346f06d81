import { keptInTab } from '../../../storage';

const key = 'sawt.no-relay-seen';

/** For as long as the browser's session: an administrator has read that there is no relay. */
export function dismissed(): boolean {
  return keptInTab.read(key) !== undefined;
}

export function dismiss(): void {
  keptInTab.write(key, 'yes');
}
