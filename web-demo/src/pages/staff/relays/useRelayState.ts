import { useCallback, useEffect, useState } from 'react';
import * as api from '../api';
import type { RelaysState } from '../api/types';

interface RelayState {
  /** Undefined while it is not known. */
  readonly state: RelaysState | undefined;
  /** Takes over what the server tells by itself. */
  readonly put: (state: RelaysState) => void;
  readonly reload: () => void;
}

/** Whether the relays work, as far as the server has told; a server that cannot be asked is told of elsewhere. */
export function useRelayState(): RelayState {
  const [state, put] = useState<RelaysState>();
  const reload = useCallback(() => {
    api.relays().then(
      (relays) => {
        put(relays.state);
      },
      () => undefined,
    );
  }, []);
  useEffect(reload, [reload]);
  return { state, put, reload };
}
