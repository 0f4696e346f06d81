/**
 * What a browser keeps for us, by key. It can be closed to us (a private window): then nothing is there and nothing is
 * kept, and whoever asks goes on as on a first visit.
 */
export interface Kept {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, value: string) => void;
  readonly forget: (key: string) => void;
}

function keptIn(storage: () => Storage): Kept {
  return {
    read: (key) => quietly(() => storage().getItem(key)) ?? undefined,
    write: (key, value) => {
      quietly(() => {
        storage().setItem(key, value);
      });
    },
    forget: (key) => {
      quietly(() => {
        storage().removeItem(key);
      });
    },
  };
}

function quietly<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** For as long as this tab, and for it alone; a reload keeps it. */
export const keptInTab = keptIn(() => sessionStorage);

/** For every tab, until the browser's data are cleared. */
export const keptInBrowser = keptIn(() => localStorage);
