package org.sawt.signaling.rooms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.shared.ParticipantId;

/** Numbers what the room says, gives it to whom it concerns, and keeps the latest for those whose socket is gone. */
final class Broadcast {

    private record Numbered(long seq, Outgoing message, Set<ParticipantId> audience) {}

    private final Seats seats;
    private final int capacity;
    private final Deque<Numbered> kept = new ArrayDeque<>();
    private long last;
    private long forgotten;

    /** {@code start} must not be below any number that clients of this session have seen. */
    Broadcast(Seats seats, int capacity, long start) {
        this.seats = seats;
        this.capacity = capacity;
        this.last = start;
        this.forgotten = start;
    }

    long last() {
        return last;
    }

    /** Says {@code notice} to those present who are in {@code audience}; returns its number. */
    long say(Predicate<Seat> audience, LongFunction<RoomNotice> notice) {
        long seq = ++last;
        Outgoing message = RoomNotice.outgoing(notice.apply(seq));
        List<Seat> hearers = seats.present().stream().filter(audience).toList();
        hearers.forEach(seat -> seat.line().send(message));
        keep(new Numbered(seq, message, hearers.stream().map(Seat::id).collect(Collectors.toUnmodifiableSet())));
        return seq;
    }

    /** What {@code seat} should have heard after {@code seen}; empty when that is not known any more, or not enough. */
    Optional<List<Outgoing>> missed(Seat seat, long seen) {
        if (seen < forgotten || seen > last || !seat.canFollowFrom(seen)) {
            return Optional.empty();
        }
        return Optional.of(kept.stream()
                .filter(one -> one.seq() > seen && one.audience().contains(seat.id()))
                .map(Numbered::message)
                .toList());
    }

    private void keep(Numbered one) {
        kept.add(one);
        if (kept.size() > capacity) {
            forgotten = kept.remove().seq();
        }
    }
}
