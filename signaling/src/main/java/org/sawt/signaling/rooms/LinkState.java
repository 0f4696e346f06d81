package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a browser reports about one of its links. */
enum LinkState {
    FAILED,
    RESTARTED;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
