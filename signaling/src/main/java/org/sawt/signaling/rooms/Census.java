package org.sawt.signaling.rooms;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many are in a room and before its door.
 *
 * @param joined who is in the room, those included who are reconnecting
 * @param waitingSince when the first of those who wait came
 */
record Census(
        int joined, int reconnecting, int waiting, @Nullable Instant waitingSince) {

    static final Census NOBODY = new Census(0, 0, 0, null);

    static Census of(Seats seats) {
        List<Instant> waiting = seats.all().stream()
                .filter(seat -> seat.state() == SeatState.WAITING)
                .map(Seat::since)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Census(
                seats.count(Seat::inRoom),
                seats.count(seat -> seat.state() == SeatState.RECONNECTING),
                waiting.size(),
                waiting.isEmpty() ? null : waiting.getFirst());
    }

    int connected() {
        return joined - reconnecting;
    }
}
