package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What recurs for one page of a seat: fresh ICE servers before the old run out, and samples of quality not too often. */
final class Pulse {

    private @Nullable Instant iceDue;
    private @Nullable Instant sampledAt;
    private boolean mediaMeasured;

    void reset() {
        iceDue = null;
        sampledAt = null;
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

    /** True at most once in {@code every}. */
    boolean samples(Instant now, Duration every) {
        if (sampledAt != null && now.isBefore(sampledAt.plus(every))) {
            return false;
        }
        sampledAt = now;
        return true;
    }

    /** True once per page. */
    boolean measuresMedia() {
        boolean first = !mediaMeasured;
        mediaMeasured = true;
        return first;
    }
}
