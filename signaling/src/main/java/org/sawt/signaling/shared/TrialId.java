package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One scored attempt at a goal. Its client makes the id, so that an attempt that is sent again is known. */
public record TrialId(@JsonValue UUID value) {

    private static final int TIME_ORDERED = 7;

    /** Refuses what is not time-ordered (UUIDv7): other ids would scatter over the index of a table that only grows. */
    public TrialId {
        if (value.version() != TIME_ORDERED) {
            throw new IllegalArgumentException("not a UUIDv7");
        }
    }

    /** Returns a new time-ordered id (UUIDv7). */
    public static TrialId next() {
        return new TrialId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static TrialId of(String text) {
        return new TrialId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
