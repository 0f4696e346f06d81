package org.sawt.signaling.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.journal.Presence;

/**
 * What the journal says of an appointment, for its therapist to confirm or to correct.
 *
 * @param attendance null where people must say: who cancelled, or why those who were there never met
 * @param minutes whole ones in which staff and family were in the room together; seconds of several sessions add up before
 *     the rest is left off
 */
public record Proposal(@Nullable AttendanceCode attendance, int minutes) {

    /** So much later than planned, or earlier, is worth saying. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    static Proposal of(Held held, Presence presence, Instant now) {
        int minutes = Math.toIntExact(presence.delivered().toMinutes());
        return new Proposal(minutes > 0 ? met(held, presence) : neverMet(held, presence, now), minutes);
    }

    private static AttendanceCode met(Held held, Presence presence) {
        if (Objects.requireNonNull(presence.from()).isAfter(held.startsAt().plus(SLACK))) {
            return AttendanceCode.LATE;
        }
        return Objects.requireNonNull(presence.to()).isBefore(held.endsAt().minus(SLACK))
                ? AttendanceCode.LEFT_EARLY
                : AttendanceCode.PRESENT;
    }

    /** Who was seen waiting, or whose sound failed, did not stay away. */
    private static @Nullable AttendanceCode neverMet(Held held, Presence presence, Instant now) {
        if (held.cancelled()) {
            return null;
        }
        if (presence.failed()) {
            return AttendanceCode.TECHNICAL_FAILURE;
        }
        if (presence.family()) {
            return presence.staff() ? null : AttendanceCode.THERAPIST_ABSENT;
        }
        return held.missed() || !now.isBefore(held.endsAt()) ? AttendanceCode.NO_SHOW : null;
    }
}
