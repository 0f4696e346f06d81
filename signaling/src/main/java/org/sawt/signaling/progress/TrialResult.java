package org.sawt.signaling.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What came of an attempt. Who corrects oneself was right in the end; no response is not. */
public enum TrialResult {
    CORRECT,
    INCORRECT,
    NO_RESPONSE,
    SELF_CORRECTED;

    boolean isCorrect() {
        return switch (this) {
            case CORRECT, SELF_CORRECTED -> true;
            case INCORRECT, NO_RESPONSE -> false;
        };
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Anything but a stored name is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static TrialResult of(String wire) {
        return Wire.constant(TrialResult.class, wire);
    }
}
