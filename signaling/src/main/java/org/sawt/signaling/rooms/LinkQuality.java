package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** How one link fared, as a browser measured it; what it does not know is absent. {@code loss} is a fraction, 0 to 1. */
record LinkQuality(
        @JsonProperty(required = true) String id,
        @JsonProperty("round_trip_ms") @Nullable Double roundTripMs,
        @JsonProperty("jitter_ms") @Nullable Double jitterMs,
        @Nullable Double loss,
        @Nullable Boolean relayed,
        @JsonProperty(required = true) boolean flowing) {

    private static final double LONGEST_MS = 600_000;

    LinkQuality {
        Checks.id(id);
        Checks.that(roundTripMs == null || Checks.within(roundTripMs, 0, LONGEST_MS), "up to ten minutes");
        Checks.that(jitterMs == null || Checks.within(jitterMs, 0, LONGEST_MS), "up to ten minutes");
        Checks.that(loss == null || Checks.within(loss, 0, 1), "a fraction");
    }
}
