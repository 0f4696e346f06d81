package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What a student is to reach. */
public record GoalId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static GoalId next() {
        return new GoalId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static GoalId of(String text) {
        return new GoalId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
