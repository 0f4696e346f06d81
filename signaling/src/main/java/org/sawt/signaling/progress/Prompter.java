package org.sawt.signaling.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who gave a prompt: at a distance, what takes a hand is done by who sits beside the child. The lower-case name is stored. */
public enum Prompter {
    THERAPIST,
    HELPER;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Anything but a stored name is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static Prompter of(String wire) {
        return Wire.constant(Prompter.class, wire);
    }
}
