package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A parent or carer. */
public record GuardianId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static GuardianId next() {
        return new GuardianId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static GuardianId of(String text) {
        return new GuardianId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
