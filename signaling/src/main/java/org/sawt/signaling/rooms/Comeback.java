package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.sawt.signaling.shared.ParticipantId;

/**
 * After a restart of this server the media server still carries the call that nobody can steer any more. It is left alone
 * until all are back and can change to new links in the same moment; who does not come back in time is not waited for.
 */
final class Comeback {

    /** A little more than {@code sawt.channels.return-within}: by then a page has come back, or waits for its network. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private final Set<ParticipantId> awaited = new HashSet<>();
    private final Instant until;

    Comeback(Collection<Seat> seats, Instant now) {
        seats.forEach(seat -> awaited.add(seat.id()));
        this.until = now.plus(LONGEST);
    }

    /** {@code seat} is back, or has left for good. */
    void settled(Seat seat) {
        awaited.remove(seat.id());
    }

    boolean isOver(Instant now) {
        return awaited.isEmpty() || !now.isBefore(until);
    }

    Instant until() {
        return until;
    }
}
