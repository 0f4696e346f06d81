package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a session ended; fixes the wire code, the journal entry and the metric tag in one place. */
public enum EndReason {
    /** The therapist or a supervisor pressed <em>End session</em>. */
    ENDED_BY_STAFF,
    /** Nobody was in the room for longer than the rejoin grace. */
    EMPTY,
    /** Staff left and did not come back; guests are not left behind alone. */
    UNATTENDED,
    /** The therapist was alone for longer than the idle limit. */
    IDLE,
    /** It ran into the longest session that the server allows. */
    TOO_LONG,
    /** Nobody of staff came before the join window closed. */
    NOT_STARTED,
    /** The appointment was cancelled. */
    CANCELLED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
