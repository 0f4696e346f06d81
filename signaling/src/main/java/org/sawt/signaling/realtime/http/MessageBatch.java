package org.sawt.signaling.realtime.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.sawt.signaling.realtime.NewMessage;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** Several messages in one request: {@code {messages: [{topic, event, payload, private?}]}}. */
record MessageBatch(@JsonProperty(required = true) List<NewMessage> messages) {

    MessageBatch {
        if (messages == null || messages.stream().anyMatch(Objects::isNull)) {
            throw Refusal.of(RefusalCode.MALFORMED, "messages is a list of objects")
                    .asException();
        }
    }
}
