import type { Readable } from '../../call';
import type { Visit } from './entry/visit';

/**
 * The house's fonts weigh as much as all else together. A parent on a slow network reads the system's own until there is
 * something to press.
 */
export function fontsAfter(visit: Readable<Visit<unknown>>): void {
  const stop = visit.subscribe(() => {
    if (visit.getSnapshot().page === 'opening') return;
    stop();
    void import('../../ui/fonts.css');
  });
}
