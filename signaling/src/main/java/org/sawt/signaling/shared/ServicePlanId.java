package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** How many minutes of service a student is to get. */
public record ServicePlanId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static ServicePlanId next() {
        return new ServicePlanId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static ServicePlanId of(String text) {
        return new ServicePlanId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
