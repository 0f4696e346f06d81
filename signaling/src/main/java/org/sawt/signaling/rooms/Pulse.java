package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What recurs for one page of a seat: fresh ICE servers before the old run out, and samples of quality not too often. */
final class Pulse {

    private @Nullable Instant iceDue;
    private final Map<SessionFact.Source, Instant> sampledAt = new EnumMap<>(SessionFact.Source.class);
    private boolean mediaMeasured;

    void reset() {
        iceDue = null;
        sampledAt.clear();
        mediaMeasured = false;
    }

    /** ICE servers were sent that run out at {@code expiresAt}, if ever: others are due when two thirds of the time are over. */
    void iceSent(Instant now, @Nullable Instant expiresAt) {
        iceDue = expiresAt == null
                ? null
                : now.plus(Duration.between(now, expiresAt).multipliedBy(2).dividedBy(3));
    }

    @Nullable
    Instant iceDue() {
        return iceDue;
    }

    /** True at most once in {@code every} for each who measures. */
    boolean samples(SessionFact.Source source, Instant now, Duration every) {
        Instant before = sampledAt.get(source);
        if (before != null && now.isBefore(before.plus(every))) {
            return false;
        }
        sampledAt.put(source, now);
        return true;
    }

    /** True once per page. */
    boolean measuresMedia() {
        boolean first = !mediaMeasured;
        mediaMeasured = true;
        return first;
    }
}
