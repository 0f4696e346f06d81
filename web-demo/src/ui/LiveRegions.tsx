import { useState, useSyncExternalStore } from 'react';
import { type Announcement, announcedSoFar, onAnnouncement, recentAnnouncements } from './announcer';

/**
 * Speaks what `announce` is given. One stands in every page, and one in every open dialog, because a dialog silences
 * what lies behind it. Neither repeats what was said before it came up.
 */
export function LiveRegions() {
  const [before] = useState(announcedSoFar);
  const recent = useSyncExternalStore(onAnnouncement, recentAnnouncements).filter(({ id }) => id > before);
  return (
    <div className="visually-hidden">
      <div role="status" aria-live="polite" aria-atomic="false">
        <Lines announcements={recent} urgency="polite" />
      </div>
      <div role="alert" aria-live="assertive" aria-atomic="false">
        <Lines announcements={recent} urgency="assertive" />
      </div>
    </div>
  );
}

interface LinesProps {
  readonly announcements: readonly Announcement[];
  readonly urgency: Announcement['urgency'];
}

/** Each line is an element of its own: only what is added is read, and a repeated text is read again. */
function Lines({ announcements, urgency }: LinesProps) {
  return announcements.filter((each) => each.urgency === urgency).map(({ id, text }) => <p key={id}>{text}</p>);
}
