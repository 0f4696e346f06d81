import { Microphone } from '../call';
import { keptInTab } from '../storage';

const key = 'sawt.muted';

/**
 * A microphone whose mute outlives a reload of this tab, for the session that the tab is in: whoever was silent must not be
 * heard because a page loaded anew, which an iPhone makes necessary after a phone call.
 * In a private window the mute lasts as long as the page.
 */
export function steadyMicrophone(session: () => string | undefined): Microphone {
  const before = session();
  const microphone = new Microphone({ muted: before !== undefined && keptInTab.read(key) === before });
  microphone.subscribe(() => {
    const { muted } = microphone.getSnapshot();
    const now = session();
    if (!muted) keptInTab.forget(key);
    else if (now !== undefined && keptInTab.read(key) !== now) keptInTab.write(key, now);
  });
  return microphone;
}
