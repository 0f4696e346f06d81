package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A planned session. */
public record AppointmentId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static AppointmentId next() {
        return new AppointmentId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static AppointmentId of(String text) {
        return new AppointmentId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
