package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The browser's RTCIceCandidate, in its own {@code toJSON()}; an empty {@code candidate} says that no more will come. */
record IceCandidate(
        @JsonProperty(required = true) String candidate,
        @JsonProperty("sdpMid") @Nullable String sdpMid,
        @JsonProperty("sdpMLineIndex") @Nullable Integer sdpMLineIndex,
        @JsonProperty("usernameFragment") @Nullable String usernameFragment) {

    private static final int LARGEST = 1024;
    private static final int LONGEST_MID = 64;
    private static final int LONGEST_FRAGMENT = 256; // RFC 8445 section 5.3
    private static final int MOST_LINES = 256;

    IceCandidate {
        Checks.present(candidate);
        Checks.atMost(candidate.getBytes(StandardCharsets.UTF_8).length, LARGEST, "candidate");
        Checks.atMost(sdpMid == null ? 0 : sdpMid.length(), LONGEST_MID, "sdpMid");
        Checks.atMost(usernameFragment == null ? 0 : usernameFragment.length(), LONGEST_FRAGMENT, "usernameFragment");
        Checks.that(sdpMLineIndex == null || Checks.within(sdpMLineIndex, 0, MOST_LINES), "an index of a media line");
    }
}
