package org.sawt.signaling.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who may come by link. An observer only listens and is always visible. */
public enum GuestRole {
    GUARDIAN,
    STUDENT,
    INTERPRETER,
    OBSERVER;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
