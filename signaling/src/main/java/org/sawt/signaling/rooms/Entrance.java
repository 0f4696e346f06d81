package org.sawt.signaling.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.rooms.Ledger.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How people come in: with the same page again, with a new page in an old seat, or afresh. The seat is theirs at once, so
 * that two who come together find one another; the answer waits until it is stored.
 */
final class Entrance {

    private static final Logger log = LoggerFactory.getLogger(Entrance.class);

    private final RoomParts parts;
    private final RoomMedia media;
    private final Snapshots snapshots;
    private final Departure departure;
    private final Arrival.Listeners listeners;

    Entrance(RoomParts parts, RoomMedia media, Snapshots snapshots, Departure departure, Arrival.Listeners listeners) {
        this.parts = parts;
        this.media = media;
        this.snapshots = snapshots;
        this.departure = departure;
        this.listeners = listeners;
    }

    void arrive(Arrival arrival) {
        Seat seat = parts.seats().of(arrival.admission().person());
        if (parts.session().isOver() || parts.session().isEnding()) {
            arrival.refuse(Refusals.ENDED);
        } else if (parts.ledger().isFull()) {
            arrival.refuse(Refusals.unavailable("the database is away"));
        } else if (seat != null && seat.isResumedBy(arrival.request())) {
            resume(seat, arrival);
        } else if (seat != null && seat.isPresent()) {
            takeOver(seat, arrival);
        } else {
            enter(seat, arrival);
        }
    }

    private void resume(Seat seat, Arrival arrival) {
        Instant now = parts.now();
        boolean wasAway = seat.state() == SeatState.RECONNECTING;
        Visit visit = expect(seat, arrival, String.valueOf(arrival.request().resume()), now);
        seat.comeBack(now);
        boolean switched = seat.accept(arrival.request());
        if (wasAway) {
            parts.metrics().reconnected("resumed");
            store(visit, Change.of(parts.facts().returned(seat, false, now), seat), () -> updated(seat));
        } else {
            settle(visit, () -> updated(seat));
        }
        tellMuted(seat, switched, now);
    }

    private void takeOver(Seat seat, Arrival arrival) {
        Instant now = parts.now();
        ResumeSecret secret = ResumeSecret.next();
        boolean inRoom = seat.inRoom();
        boolean wasAway = seat.state() == SeatState.RECONNECTING;
        Visit visit = expect(seat, arrival, secret.value(), now);
        seat.takeOver(arrival.admission(), secret, now);
        boolean switched = seat.accept(arrival.request());
        if (wasAway) {
            parts.metrics().reconnected("new_page");
        }
        store(
                visit,
                inRoom ? Change.of(parts.facts().returned(seat, true, now), seat) : Change.of(seat),
                () -> updated(seat));
        tellMuted(seat, switched, now);
    }

    private void enter(@Nullable Seat before, Arrival arrival) {
        Instant now = parts.now();
        boolean directly = arrival.admission().role().moderates()
                || (before != null && before.wasAdmitted() && parts.session().isOpen());
        if (isFull(directly)) {
            arrival.refuse(Refusals.FULL);
            return;
        }
        Seat seat = before == null ? newSeat(arrival, now) : before;
        ResumeSecret secret = ResumeSecret.next();
        Visit visit = expect(seat, arrival, secret.value(), now);
        boolean wasMuted = seat.muted();
        seat.enter(arrival.admission(), secret, directly, now);
        seat.accept(arrival.request());
        store(visit, entered(seat, arrival, now), () -> announce(seat));
        tellMuted(seat, seat.muted() != wasMuted, now);
    }

    /** Whether somebody could be heard is as good to know as when it was switched during the session. */
    private void tellMuted(Seat seat, boolean switched, Instant now) {
        if (switched) {
            media.muted(seat);
            parts.ledger().write(Change.of(parts.facts().muted(seat, null, now), seat));
        }
    }

    private boolean isFull(boolean directly) {
        RoomsSettings.Limits limits = parts.settings().limits();
        return directly
                ? parts.seats().count(Seat::inRoom) >= limits.seats()
                : parts.seats().atTheDoor() >= limits.waiting();
    }

    private Seat newSeat(Arrival arrival, Instant now) {
        Seat seat =
                Seat.of(arrival.admission(), new Line(parts.settings().limits().signals(), now), now);
        parts.seats().add(seat);
        return seat;
    }

    private Change entered(Seat seat, Arrival arrival, Instant now) {
        Instant closesAt = arrival.admission().closesAt();
        Change change = Change.of(parts.facts().entered(seat, now), seat);
        return parts.session().closesAt(closesAt) ? change.closing(closesAt) : change;
    }

    private static Visit expect(Seat seat, Arrival arrival, String secret, Instant now) {
        return new Visit(seat, seat.line().expect(Refusals.TAKEN_OVER, now), arrival, secret);
    }

    private void store(Visit visit, Change change, Runnable then) {
        parts.ledger().write(change, onceStored(visit, then));
    }

    private Consumer<Outcome> onceStored(Visit visit, Runnable then) {
        return outcome -> {
            switch (outcome) {
                case STORED -> settle(visit, then);
                case ENDED -> visit.arrival().refuse(Refusals.ENDED);
                case FAILED -> {
                    visit.arrival().refuse(Refusals.INTERNAL);
                    departure.leave(visit.seat(), LeaveReason.CONNECTION_LOST);
                }
            }
        };
    }

    /** Meanwhile somebody else may have taken the seat over, or it may have been taken away. */
    private void settle(Visit visit, Runnable then) {
        Seat seat = visit.seat();
        if (parts.session().isOver()) {
            visit.arrival().refuse(Refusals.ENDED);
        } else if (!seat.isPresent()) {
            visit.arrival().refuse(Refusals.unavailable("it took too long"));
        } else if (!seat.line().expects(visit.number())) {
            visit.arrival().refuse(Refusals.TAKEN_OVER);
        } else {
            welcome(visit);
            then.run();
        }
    }

    /** The order is the protocol's: the answer, what was missed or a snapshot, ICE servers, links. */
    private void welcome(Visit visit) {
        Seat seat = visit.seat();
        Optional<List<Outgoing>> missed = missed(visit);
        RoomNotice.JoinAnswer answer = new RoomNotice.JoinAnswer(
                seat.id(), visit.secret(), seat.state(), parts.broadcast().last(), missed.isPresent());
        Channel channel = visit.arrival().attempt().accept(answer, listeners.forSeat(seat.id(), visit.number()));
        seat.line().connect(channel);
        missed.orElseGet(() -> List.of(snapshots.forSeat(seat))).forEach(channel::send);
        if (seat.inRoom()) {
            media.connect(seat);
        }
        seat.line().release();
        log.info(
                "session {} participant {} {}",
                parts.session().id(),
                seat.id(),
                seat.state().wire());
    }

    private Optional<List<Outgoing>> missed(Visit visit) {
        JoinRequest request = visit.arrival().request();
        boolean samePage = visit.secret().equals(request.resume());
        return samePage && request.lastSeq() != null
                ? parts.broadcast().missed(visit.seat(), request.lastSeq())
                : Optional.empty();
    }

    private void announce(Seat seat) {
        parts.broadcast()
                .say(
                        other -> other != seat && other.sees(seat),
                        seq -> new RoomNotice.ParticipantJoined(seq, ParticipantView.of(seat)));
    }

    private void updated(Seat seat) {
        parts.broadcast()
                .say(
                        other -> other != seat && other.sees(seat),
                        seq -> new RoomNotice.ParticipantUpdated(seq, ParticipantView.of(seat)));
    }

    /** One attempt to connect a seat; {@code number} tells it from the others, {@code secret} is what its page is to hold. */
    private record Visit(Seat seat, int number, Arrival arrival, String secret) {}
}
