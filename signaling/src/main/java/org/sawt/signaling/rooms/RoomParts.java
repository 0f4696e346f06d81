package org.sawt.signaling.rooms;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What every part of one room shares. Only the room's owner touches it. */
record RoomParts(
        Session session,
        Seats seats,
        Broadcast broadcast,
        Facts facts,
        Ledger ledger,
        RoomMetrics metrics,
        RoomsSettings settings,
        Clock clock) {

    /** To the millisecond, which is what the wire and the database both keep. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
