import { keptInTab } from '../../../storage';

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

// In a private window a reload asks for Join once more, and nothing else is lost.
export const tabMemory: TabMemory = {
  openedLink: () => keptInTab.read(linkKey),
  opened: (link) => {
    keptInTab.write(linkKey, link);
  },
  joinedSession: () => keptInTab.read(joinedKey),
  remember: (session) => {
    keptInTab.write(joinedKey, session);
  },
  forget: () => {
    keptInTab.forget(joinedKey);
  },
};
