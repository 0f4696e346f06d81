package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A child in therapy. */
public record StudentId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static StudentId next() {
        return new StudentId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static StudentId of(String text) {
        return new StudentId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
