package org.sawt.signaling.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an appointment stands: {@code scheduled → in_progress → completed}, or {@code cancelled}, {@code no_show}. */
public enum AppointmentState {
    SCHEDULED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    NO_SHOW;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AppointmentState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
