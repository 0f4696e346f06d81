import { useSyncExternalStore } from 'react';
import { type Announcement, latestAnnouncement, onAnnouncement } from './announcer';

/**
 * Speaks what `announce` is given. One stands in every page, and one in every open dialog, because a dialog silences
 * what lies behind it.
 */
export function LiveRegions() {
  const latest = useSyncExternalStore(onAnnouncement, latestAnnouncement);
  return (
    <div className="visually-hidden">
      <div role="status" aria-live="polite">
        <Line announcement={latest} urgency="polite" />
      </div>
      <div role="alert" aria-live="assertive">
        <Line announcement={latest} urgency="assertive" />
      </div>
    </div>
  );
}

/** The key makes a new element of a repeated text, so that it is read again. */
function Line({ announcement, urgency }: { announcement: Announcement | null; urgency: Announcement['urgency'] }) {
  if (announcement?.urgency !== urgency) return null;
  return <p key={announcement.id}>{announcement.text}</p>;
}
