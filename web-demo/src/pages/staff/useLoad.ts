import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ready'; readonly value: T };

export interface Loading<T> {
  readonly loaded: Loaded<T>;
  /** Asks again; what was shown stays until the answer comes. */
  readonly reload: () => void;
  /** Puts a newer value in place, e.g. from a live message. */
  readonly replace: (change: (value: T) => T) => void;
}

/** Loads when the page comes up and whenever `load` is another function; an answer that comes too late is dropped. */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>): Loading<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setLoaded({ state: 'ready', value });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setLoaded({ state: 'failed', error });
      },
    );
    return () => {
      abort.abort();
    };
  }, [load, turn]);
  const reload = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  const replace = useCallback((change: (value: T) => T) => {
    setLoaded((before) => (before.state === 'ready' ? { state: 'ready', value: change(before.value) } : before));
  }, []);
  return { loaded, reload, replace };
}
