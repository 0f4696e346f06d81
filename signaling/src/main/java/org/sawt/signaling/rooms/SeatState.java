package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a participant stands: {@code waiting ⇄ declined → joined ⇄ reconnecting → left}; from all of them to left. */
enum SeatState {
    WAITING,
    DECLINED,
    JOINED,
    RECONNECTING,
    LEFT;

    /** In the room itself, as far as the others can tell. */
    boolean inRoom() {
        return this == JOINED || this == RECONNECTING;
    }

    /** Before the door; who was declined is still there. */
    boolean atTheDoor() {
        return this == WAITING || this == DECLINED;
    }

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
