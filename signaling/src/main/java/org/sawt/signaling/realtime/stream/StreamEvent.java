package org.sawt.signaling.realtime.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One event of a stream: named and written as the message of a channel.
 *
 * @param id the cursor, with the last event that belongs to it: whoever comes back with it has all of it
 * @param json one line
 */
record StreamEvent(String name, @Nullable EventId id, String json) {

    int weight() {
        return json.length();
    }

    SseEventBuilder written() {
        SseEventBuilder event = SseEmitter.event().name(name);
        return (id == null ? event : event.id(id.toString())).data(json);
    }

    /** A comment: proxies see that the stream lives, clients see nothing. */
    static SseEventBuilder heartbeat() {
        return SseEmitter.event().comment("");
    }

    /** When a client comes back after the stream has ended. */
    static SseEventBuilder comeBackAfter(Duration pause) {
        return SseEmitter.event().reconnectTime(pause.toMillis()).comment("");
    }
}
