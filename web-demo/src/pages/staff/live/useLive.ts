import { useCallback, useEffect, useRef } from 'react';
import type { FeedState, RowBinding } from '../../../feed';
import { live } from '../api/live';
import type { LiveOverview } from '../api/liveTypes';
import { useLoad, type Loaded } from '../useLoad';
import { useRows } from '../useRows';

/** What the overview is made of: whenever one of these changes it is another one. */
const rows: readonly RowBinding[] = [{ table: 'therapy_sessions' }, { table: 'session_events' }];

/** Milliseconds: many changes come at once, and are worth one request. */
const soon = 300;
/** Minutes go on, and samples grow old, without any change. */
const everyMinute = 60_000;

interface Live {
  readonly loaded: Loaded<LiveOverview>;
  readonly state: FeedState;
  readonly reload: () => void;
}

/** What goes on now, asked for anew whenever something happens. */
export function useLive(): Live {
  const { loaded, reload } = useLoad(useCallback((signal) => live(signal), []));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reloadSoon = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      reload();
    }, soon);
  }, [reload]);
  useEffect(() => {
    const minutes = setInterval(reload, everyMinute);
    return () => {
      clearInterval(minutes);
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [reload]);
  const state = useRows('live', rows, {
    changed: reloadSoon,
    fetch: () => {
      reload();
      return undefined;
    },
  });
  return { loaded, state, reload };
}
