package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A voice session; also the id in its topic, {@code session:{id}}. */
public record SessionId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static SessionId next() {
        return new SessionId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static SessionId of(String text) {
        return new SessionId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
