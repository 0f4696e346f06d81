package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A clinic; every stored row belongs to one. */
public record ClinicId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static ClinicId next() {
        return new ClinicId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static ClinicId of(String text) {
        return new ClinicId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
