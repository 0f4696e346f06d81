package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A staff account. */
public record StaffId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static StaffId next() {
        return new StaffId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static StaffId of(String text) {
        return new StaffId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
