package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a participant left; one leave path serves them all. */
public enum LeaveReason {
    /** Pressed <em>Leave</em>. */
    LEFT,
    /** The connection was lost and the grace time ran out. */
    CONNECTION_LOST,
    /** A moderator removed this participant. */
    REMOVED,
    /** The right to be here was taken away. */
    REVOKED,
    /** The session ended. */
    SESSION_ENDED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
