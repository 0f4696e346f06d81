package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** By what a guardian sees the record of one child; never the link itself. */
public record ProgressLinkId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static ProgressLinkId next() {
        return new ProgressLinkId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static ProgressLinkId of(String text) {
        return new ProgressLinkId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
