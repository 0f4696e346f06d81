package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The browser's RTCSessionDescription, in its own {@code toJSON()}; a rollback's {@code sdp} is empty. */
record SessionDescription(
        @JsonProperty(required = true) String type,
        @Nullable String sdp) {

    private static final int LARGEST_SDP = 32 * 1024;
    private static final Set<String> TYPES = Set.of("offer", "answer", "rollback");

    SessionDescription {
        Checks.present(type);
        Checks.that(TYPES.contains(type), "an offer, an answer or a rollback");
        sdp = sdp == null ? "" : sdp;
        Checks.atMost(sdp.getBytes(StandardCharsets.UTF_8).length, LARGEST_SDP, "sdp");
        Checks.that(type.equals("rollback") == sdp.isEmpty(), "an sdp, except for a rollback");
    }

    @Override
    public String sdp() {
        return sdp == null ? "" : sdp;
    }
}
