const linkKey = 'sawt.link';
const joinedKey = 'sawt.joined';

/** Remembers for this tab alone whose link was opened in it, and which session was joined: a reload comes straight back. */
export interface TabMemory {
  /** The link by the server's number for it; never its token. */
  readonly openedLink: () => string | undefined;
  opened(link: string): void;
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
  openedLink: () => quietly(() => sessionStorage.getItem(linkKey)) ?? undefined,
  opened: (link) => {
    quietly(() => {
      sessionStorage.setItem(linkKey, link);
    });
  },
  joinedSession: () => quietly(() => sessionStorage.getItem(joinedKey)) ?? undefined,
  remember: (session) => {
    quietly(() => {
      sessionStorage.setItem(joinedKey, session);
    });
  },
  forget: () => {
    quietly(() => {
      sessionStorage.removeItem(joinedKey);
    });
  },
};
