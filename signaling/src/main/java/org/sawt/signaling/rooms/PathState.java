package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a browser's test found of one path to others; {@code ABSENT}: it was offered none of this kind. */
public enum PathState {
    WORKS,
    FAILS,
    ABSENT;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
