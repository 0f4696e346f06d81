package org.sawt.signaling.relays;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How one URL of a relay fared when it was tried last. */
public enum RelayState {
    WORKS,
    FAULTY,
    UNKNOWN;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
