package org.sawt.media;

import org.jspecify.annotations.Nullable;

/** What the two ends of a link say to each other; names as in the browser's RTCSessionDescription and RTCIceCandidate. */
public sealed interface LinkSignal {

    String link();

    int epoch();

    /** An offer, an answer or a rollback; {@code sdp} is empty for a rollback. */
    record Description(String link, int epoch, String type, String sdp) implements LinkSignal {}

    /** A candidate; an empty {@code candidate} means that no more will come. */
    record Candidate(
            String link,
            int epoch,
            String candidate,
            @Nullable String sdpMid,
            @Nullable Integer sdpMLineIndex,
            @Nullable String usernameFragment)
            implements LinkSignal {}
}
