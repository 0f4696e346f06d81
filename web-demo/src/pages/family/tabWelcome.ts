import { keptInTab } from '../../storage';
import type { Welcome } from './wire';

const key = 'sawt.family';

/** Keeps for this tab how to speak to whoever opened a link: the clinic's name and digits, and nothing of the child. */
export function remember(welcome: Welcome): void {
  keptInTab.write(key, JSON.stringify(welcome));
}

export function remembered(): Welcome | undefined {
  const kept = keptInTab.read(key);
  return kept === undefined ? undefined : (JSON.parse(kept) as Welcome);
}
