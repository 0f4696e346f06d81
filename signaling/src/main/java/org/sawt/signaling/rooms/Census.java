package org.sawt.signaling.rooms;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many are in a room and before its door; {@code waitingSince} is when the first of them came. */
record Census(int joined, int waiting, @Nullable Instant waitingSince) {

    static final Census NOBODY = new Census(0, 0, null);

    static Census of(Seats seats) {
        List<Instant> waiting = seats.all().stream()
                .filter(seat -> seat.state() == SeatState.WAITING)
                .map(Seat::since)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Census(seats.count(Seat::inRoom), waiting.size(), waiting.isEmpty() ? null : waiting.getFirst());
    }
}
