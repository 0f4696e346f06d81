package org.sawt.signaling.rooms;

import java.time.Instant;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;

/** It is stored that a session has another therapist, or another closing time. */
record Replanned(SessionId session, StaffId before, StaffId now, Instant closesAt) {

    boolean isHandedOver() {
        return !before.equals(now);
    }
}
