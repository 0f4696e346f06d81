package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a participant is in a room. */
public enum RoomRole {
    THERAPIST,
    SUPERVISOR,
    GUARDIAN,
    STUDENT,
    INTERPRETER,
    OBSERVER;

    /** Therapist and supervisor: they admit, mute, remove and end, and never wait. */
    public boolean moderates() {
        return this == THERAPIST || this == SUPERVISOR;
    }

    /** Everybody but an observer, who only listens. */
    public boolean speaks() {
        return this != OBSERVER;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
