package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What a join link carries; never the link's token. */
public record InvitationId(@JsonValue UUID value) {

    /** Returns a new time-ordered id (UUIDv7). */
    public static InvitationId next() {
        return new InvitationId(TimeOrderedIds.next());
    }

    /** Parses the canonical 36-character form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static InvitationId of(String text) {
        return new InvitationId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
