package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.sawt.media.MediaEngine;

/** How far the media is encrypted; follows from how it runs. */
enum Encryption {
    END_TO_END,
    TO_SERVER;

    static Encryption of(MediaEngine.Mode mode) {
        return switch (mode) {
            case MESH -> END_TO_END;
            case ROUTED -> TO_SERVER;
        };
    }

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
