package org.sawt.signaling.schedule;

import java.time.Duration;
import java.time.Instant;

/** From when to when; the end does not belong to it, so that one appointment may follow another at once. */
public record TimeSlot(Instant startsAt, Instant endsAt) {

    public TimeSlot {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("a slot ends after it starts");
        }
    }

    /** Its length in whole minutes. */
    public int minutes() {
        return Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes());
    }
}
