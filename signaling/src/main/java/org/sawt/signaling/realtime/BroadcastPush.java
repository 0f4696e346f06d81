package org.sawt.signaling.realtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.JsonNode;

/**
 * A message that somebody sends: {@code {type: "broadcast", event, payload}}.
 *
 * @param event the application's own name for it, 1 to 255 characters
 * @param payload anything; bytes, if it came as such
 */
record BroadcastPush(
        @JsonProperty(required = true) String event,
        @Nullable JsonNode payload) {

    private static final int LONGEST_EVENT = 255;

    BroadcastPush {
        if (event == null || event.isEmpty() || event.length() > LONGEST_EVENT) {
            throw Refusal.of(RefusalCode.MALFORMED, "event has 1 to " + LONGEST_EVENT + " characters")
                    .asException();
        }
    }
}
