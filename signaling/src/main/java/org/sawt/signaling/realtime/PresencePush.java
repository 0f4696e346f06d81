package org.sawt.signaling.realtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code {type: "presence", event: "track" | "untrack", payload?}}. */
record PresencePush(
        @JsonProperty(required = true) String event,
        @Nullable ObjectNode payload) {

    PresencePush {
        if (event == null) {
            throw Refusal.of(RefusalCode.MALFORMED, "event is track or untrack").asException();
        }
    }

    /** Whether it tracks; false if it takes back what was tracked; {@code unknown_event} for anything else. */
    boolean tracks() {
        return switch (event.toLowerCase(Locale.ROOT)) {
            case "track" -> true;
            case "untrack" -> false;
            default ->
                throw Refusal.of(RefusalCode.UNKNOWN_EVENT, "presence is tracked or untracked")
                        .asException();
        };
    }

    ObjectNode payloadOrNothing() {
        return payload == null ? JsonNodeFactory.instance.objectNode() : payload;
    }
}
