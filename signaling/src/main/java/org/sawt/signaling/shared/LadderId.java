package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A clinic's ladder of prompts. */
public record LadderId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static LadderId next() {
        return new LadderId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static LadderId of(String text) {
        return new LadderId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
