const key = 'sawt.joined';

/** Remembers for this tab alone which session was joined, so that a reload during the call comes straight back. */
export interface TabMemory {
  readonly joinedSession: () => string | undefined;
  remember(session: string): void;
  forget(): void;
}

// Storage can be closed to us (a private window): then a reload asks for Join once more, and nothing else is lost.
function quietly<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

export const tabMemory: TabMemory = {
  joinedSession: () => quietly(() => sessionStorage.getItem(key)) ?? undefined,
  remember: (session) => {
    quietly(() => {
      sessionStorage.setItem(key, session);
    });
  },
  forget: () => {
    quietly(() => {
      sessionStorage.removeItem(key);
    });
  },
};
