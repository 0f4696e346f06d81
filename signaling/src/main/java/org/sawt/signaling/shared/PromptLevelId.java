package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A rung of a ladder of prompts: how much help a student had. */
public record PromptLevelId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static PromptLevelId next() {
        return new PromptLevelId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static PromptLevelId of(String text) {
        return new PromptLevelId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
