import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  /** `error`: a later load failed; the value is from before. */
  | { readonly state: 'ready'; readonly value: T; readonly error?: unknown };

/** Why the last load failed, if it did. */
export function errorOf(loaded: Loaded<unknown>): unknown {
  return loaded.state === 'loading' ? undefined : loaded.error;
}

export interface Loading<T> {
  readonly loaded: Loaded<T>;
  /** Asks again; what was shown stays until the answer comes. */
  readonly reload: () => void;
  /** Puts a newer value in place, e.g. from a live message. */
  readonly replace: (change: (value: T) => T) => void;
}

/** What was there is still the best there is. */
function failed<T>(before: Loaded<T>, error: unknown): Loaded<T> {
  return before.state === 'ready' ? { ...before, error } : { state: 'failed', error };
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
        if (!abort.signal.aborted) setLoaded((before) => failed(before, error));
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
    setLoaded((before) => (before.state === 'ready' ? { ...before, value: change(before.value) } : before));
  }, []);
  return { loaded, reload, replace };
}
