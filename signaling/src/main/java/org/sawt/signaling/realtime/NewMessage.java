package org.sawt.signaling.realtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.JsonNode;

/**
 * A message that is to be kept and sent.
 *
 * @param topic the channel's name, without {@code realtime:}
 * @param event the application's own name for it, 1 to 255 characters
 * @param payload anything; a binary node for bytes
 * @param isPrivate as Supabase's clients say it; rights are the same
 */
public record NewMessage(
        @JsonProperty(required = true) String topic,
        @JsonProperty(required = true) String event,
        @JsonProperty(required = true) JsonNode payload,
        @JsonProperty("private") @Nullable Boolean isPrivate) {

    private static final int LONGEST_EVENT = 255;

    public NewMessage {
        if (topic == null || payload == null || payload.isNull()) {
            throw malformed("a message has topic, event and payload");
        }
        if (event == null || event.isEmpty() || event.length() > LONGEST_EVENT) {
            throw malformed("event has 1 to " + LONGEST_EVENT + " characters");
        }
    }

    private static RuntimeException malformed(String sentence) {
        return Refusal.of(RefusalCode.MALFORMED, sentence).asException();
    }
}
