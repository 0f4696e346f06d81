import { useState } from 'react';
import { isConflict } from './api/http';
import { useSend } from './useSend';

interface Versioned {
  readonly version: number;
}

interface EditPort<Item extends Versioned, Terms> {
  /** Saves over what was looked at, or as new. */
  readonly send: (terms: Terms, over: Item | undefined) => Promise<Item>;
  /** After a conflict: how what was looked at stands now. */
  readonly now: (over: Item | undefined) => Promise<Item | undefined>;
  readonly onSaved: (saved: Item) => void;
}

interface Edit<Item, Terms> {
  readonly busy: boolean;
  /** What the last try was refused with, but for `theirs`. */
  readonly problem: unknown;
  /** What somebody else saved after it was looked at: the last try did not overwrite it. */
  readonly theirs: Item | undefined;
  readonly save: (terms: Terms) => void;
  /** Saves over `theirs`. */
  readonly overwrite: (terms: Terms) => void;
  /** What is saved next is made from `theirs`. */
  readonly takeTheirs: () => void;
}

/** Saves changes of something that has versions; without `item`, something new. */
export function useEdit<Item extends Versioned, Terms>(
  item: Item | undefined,
  { send, now, onSaved }: EditPort<Item, Terms>,
): Edit<Item, Terms> {
  const [base, setBase] = useState(item);
  const [theirs, setTheirs] = useState<Item>();
  const { busy, problem, send: trySend, forget } = useSend();
  const saveOver = (over: Item | undefined, terms: Terms) => {
    if (busy) return;
    setBase(over);
    setTheirs(undefined);
    trySend(
      () =>
        send(terms, over).catch(async (refused: unknown) => {
          // Where that fails, too, there is the refusal itself to show.
          const found = isConflict(refused) ? await now(over).catch(() => undefined) : undefined;
          if (found?.version !== over?.version) setTheirs(found);
          throw refused;
        }),
      onSaved,
    );
  };
  return {
    busy,
    problem: theirs ? undefined : problem,
    theirs,
    save: (terms) => {
      saveOver(base, terms);
    },
    overwrite: (terms) => {
      saveOver(theirs, terms);
    },
    takeTheirs: () => {
      setBase(theirs);
      setTheirs(undefined);
      forget();
    },
  };
}
