package org.sawt.signaling.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a clinic shows of a child's record to those of the family who may see it. The lower-case name is stored. */
public enum ReleasedView {
    /** Nothing. */
    OFF,
    /** What staff released, one signed record after another. */
    AFTER_SIGNING,
    /** Work as it happens, and what was signed, but what staff withdrew. */
    LIVE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Exactly one of the lower-case names; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static ReleasedView of(String wire) {
        for (ReleasedView one : values()) {
            if (one.wire().equals(wire)) {
                return one;
            }
        }
        throw new IllegalArgumentException("not a released view");
    }
}
