package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A person in one room; public to everyone in that room. */
public record ParticipantId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static ParticipantId next() {
        return new ParticipantId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static ParticipantId of(String text) {
        return new ParticipantId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
