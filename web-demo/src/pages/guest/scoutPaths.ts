import { PathReporter, type Call, type PathScout, type Readable } from '../../call';
import type { Visit } from './entry/visit';

/** Tries the paths while the parent reads the page before Join and while they wait, and keeps what was found with the session. */
export function scoutPaths(visit: Readable<Visit<Call>>, scout: PathScout): void {
  let reporter: PathReporter | undefined;
  const follow = (): void => {
    const now = visit.getSnapshot();
    if (now.page === 'session') {
      reporter ??= new PathReporter(now.room, scout);
      return;
    }
    reporter?.stop();
    reporter = undefined;
    if (now.page === 'welcome') scout.start();
    else scout.pause();
  };
  visit.subscribe(follow);
  follow();
}
