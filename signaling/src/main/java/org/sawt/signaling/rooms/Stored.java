package org.sawt.signaling.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a room is made from. */
record Stored(SessionRow session, List<SeatRow> seats) {

    /**
     * Until when a process is known to have had this room, {@code now} at the latest: whoever was connected then may have
     * been cut off at any time after it.
     */
    Instant lastSign(Instant now) {
        Stream<Instant> ofSession =
                Stream.of(session.aliveAt(), session.openedAt()).filter(Objects::nonNull);
        Stream<Instant> ofSeats = seats.stream().map(SeatRow::since);
        return Stream.concat(ofSession, ofSeats)
                .filter(sign -> !sign.isAfter(now))
                .max(Instant::compareTo)
                .orElse(now);
    }
}
