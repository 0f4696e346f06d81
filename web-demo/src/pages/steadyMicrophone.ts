import { Microphone } from '../call';

const key = 'sawt.muted';

/**
 * A microphone whose mute outlives a reload of this tab, for the session that the tab is in: whoever was silent must not be
 * heard because a page loaded anew, which an iPhone makes necessary after a phone call.
 */
export function steadyMicrophone(session: () => string | undefined): Microphone {
  const before = session();
  const microphone = new Microphone({ muted: before !== undefined && read() === before });
  microphone.subscribe(() => {
    const { muted } = microphone.getSnapshot();
    const now = session();
    if (!muted) write(undefined);
    else if (now !== undefined) write(now);
  });
  return microphone;
}

// Storage can be closed to us (a private window): then the mute lasts as long as the page.
function read(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(session: string | undefined): void {
  try {
    if (session === undefined) sessionStorage.removeItem(key);
    else if (read() !== session) sessionStorage.setItem(key, session);
  } catch {
    // Nothing is kept.
  }
}
