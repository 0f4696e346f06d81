import { useState, useSyncExternalStore } from 'react';
import { type Announcement, announcements } from './announcer';

/**
 * Speaks what `announce` is given. One stands in every page, and one in every open dialog, because a dialog silences
 * what lies behind it. Neither repeats what was said before it came up.
 */
export function LiveRegions() {
  const [before] = useState(announcements.soFar);
  const recent = useSyncExternalStore(announcements.subscribe, announcements.now).filter(({ id }) => id > before);
  return (
    <div className="visually-hidden">
      <div role="status" aria-live="polite" aria-atomic="false">
        <Lines recent={recent} urgency="polite" />
      </div>
      <div role="alert" aria-live="assertive" aria-atomic="false">
        <Lines recent={recent} urgency="assertive" />
      </div>
    </div>
  );
}

interface LinesProps {
  readonly recent: readonly Announcement[];
  readonly urgency: Announcement['urgency'];
}

/** Each line is an element of its own: only what is added is read, and a repeated text is read again. */
function Lines({ recent, urgency }: LinesProps) {
  return recent.filter((each) => each.urgency === urgency).map(({ id, text }) => <p key={id}>{text}</p>);
}
