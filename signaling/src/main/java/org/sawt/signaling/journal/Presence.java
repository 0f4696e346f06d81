package org.sawt.signaling.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.SessionId;

/**
 * What the journal says of an appointment's sessions about who was there: the evidence for minutes and for a no-show.
 *
 * @param delivered in which staff and family were in the room together, to the millisecond, of all its sessions
 * @param from when they first were; null if they never were
 * @param to when they last were
 * @param family somebody of the family was seen, in the waiting room or in the room
 * @param staff somebody of staff was in the room
 * @param failed a link of somebody stopped carrying media
 * @param evidence the entries that this was read from, in order
 */
public record Presence(
        Duration delivered,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean family,
        boolean staff,
        boolean failed,
        List<Evidence> evidence) {

    public Presence {
        evidence = List.copyOf(evidence);
    }

    /** A journal entry by its number in its session. */
    public record Evidence(SessionId session, int seq) {}
}
