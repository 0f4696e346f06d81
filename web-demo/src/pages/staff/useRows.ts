import { useEffect, useEffectEvent, useState } from 'react';
import { FetchFirst, followRows, type FeedState, type RowBinding, type RowChange } from '../../feed';
import { realtimeToken } from './realtimeToken';

export interface RowNews {
  /** Each change once, in the order of commits. */
  readonly changed: (change: RowChange) => void;
  /**
   * The rows are to be fetched: what is there already, or what was missed and is not kept, does not come by itself. Where a
   * promise is returned, changes wait for it.
   */
  readonly fetch: () => Promise<unknown> | undefined;
}

/**
 * Follows `bindings` for as long as the component is shown, and answers how it stands with them. `channel` is the page's
 * own name for it; one call for all that a page shows, for each has a connection of its own.
 */
export function useRows(channel: string, bindings: readonly RowBinding[], news: RowNews): FeedState {
  const [state, setState] = useState<FeedState>('connecting');
  const changed = useEffectEvent((change: RowChange) => {
    news.changed(change);
  });
  const fetch = useEffectEvent(() => news.fetch());
  // The same bindings written down anew at each rendering are no others.
  const wanted = JSON.stringify(bindings);
  useEffect(() => {
    const first = new FetchFirst((change) => {
      changed(change);
    });
    let fetched = false;
    const onState = (now: FeedState) => {
      setState(now);
      const flows = now === 'live' || now === 'fallback';
      if (now !== 'gone' && (!flows || fetched)) return;
      fetched = true;
      const rows = fetch();
      if (rows) first.during(rows);
    };
    const onChange = (change: RowChange) => {
      first.change(change);
    };
    const options = { channel, bindings: JSON.parse(wanted) as RowBinding[], token: realtimeToken };
    return followRows(options, { onChange, onState });
  }, [channel, wanted]);
  return state;
}
