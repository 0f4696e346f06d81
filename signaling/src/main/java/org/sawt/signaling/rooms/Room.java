package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.shared.ParticipantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running session. It has one owner, which calls it from one thread at a time, and it never waits: what takes time is
 * handed to the ledger or the media engine and comes back as another call.
 */
final class Room {

    private static final Logger log = LoggerFactory.getLogger(Room.class);

    private final RoomParts parts;
    private final RoomMedia media;
    private final Snapshots snapshots;
    private final Departure departure;
    private final Entrance entrance;
    private final Closing closing;
    private final Pushes pushes;
    private final Vigil vigil;

    Room(Stored stored, Surroundings around, Ledger ledger, Executor mailbox, Arrival.Listeners listeners) {
        Session session = new Session(stored.session());
        Seats seats = new Seats();
        Instant now = around.clock().instant();
        // Above whatever the process before this one counted: no room says a thousand things a second.
        long start = Math.max(0, Duration.between(session.createdAt(), now).toMillis());
        Broadcast broadcast = new Broadcast(seats, around.settings().limits().replay(), start);
        parts = new RoomParts(
                session,
                seats,
                broadcast,
                new Facts(session),
                ledger,
                around.metrics(),
                around.settings(),
                around.clock());
        media = new RoomMedia(parts, around.engines(), stored.session(), around.iceServers(), mailbox);
        Chat chat = new Chat(parts);
        snapshots = new Snapshots(parts, media, chat);
        departure = new Departure(parts, media);
        entrance = new Entrance(parts, media, snapshots, departure, listeners);
        closing = new Closing(parts, media, departure);
        Moderation moderation = new Moderation(parts, media, snapshots, departure);
        pushes = new Pushes(parts, media, chat, moderation, departure, closing);
        vigil = new Vigil(parts);
        Instant lostAt = stored.lastSign(parts.now());
        stored.seats().forEach(row -> seats.add(restored(row, lostAt)));
        vigil.observe();
    }

    /** Tells the journal who was connected when the process before this one ended, and takes up their media. */
    void start() {
        media.resume();
        parts.seats().all().stream()
                .filter(seat -> seat.state() == SeatState.RECONNECTING)
                .forEach(seat -> parts.ledger().write(Change.of(parts.facts().reconnecting(seat, seat.since()), seat)));
    }

    void arrive(Arrival arrival) {
        snapshots.clinicIs(arrival.admission().clinicName());
        media.clinicIsIn(arrival.admission().clinicZone());
        entrance.arrive(arrival);
    }

    /** Answers the push, whatever happens. */
    void pushed(Said said) {
        pushes.take(said);
    }

    void closed(ParticipantId whose, int visit, Channel.Cause cause) {
        Seat seat = parts.seats().find(whose);
        if (seat != null && seat.isPresent() && seat.line().is(visit)) {
            departure.closed(seat, cause);
        }
    }

    /** It is stored that the session is open. */
    void opened(Opening opening) {
        if (parts.session().open(opening.at())) {
            parts.broadcast().say(seat -> true, seq -> new RoomNotice.SessionOpened(seq, opening.at()));
            media.opened(opening.media());
            log.info("session {} opened", parts.session().id());
        }
    }

    /** It is stored that the session has another therapist or closing time. A supervisor who had it stays as one. */
    void replanned(Replanned change) {
        parts.session().closesAt(change.closesAt());
        Seat before = parts.seats().of(PersonKey.ofStaff(change.before()));
        if (change.isHandedOver() && before != null && before.role() == RoomRole.THERAPIST) {
            departure.leave(before, LeaveReason.REVOKED);
        }
    }

    /** It is stored that the session ended: the one way out, whoever ended it. */
    void ended(EndReason reason, Instant at) {
        closing.ended(reason, at);
    }

    /** Does what is due by now. */
    void tick() {
        Instant now = parts.now();
        departure.tick(now);
        media.tick();
        parts.seats().inRoom().stream().filter(seat -> isIceDue(seat, now)).forEach(media::offerIce);
        vigil.observe();
        vigil.due(now).ifPresent(reason -> closing.begin(reason, null));
    }

    /** Looks around after every call that may change something: what began or went on needs a deadline. */
    void observe() {
        vigil.observe();
    }

    Census census() {
        return parts.session().isOver() ? Census.NOBODY : Census.of(parts.seats());
    }

    boolean isOver() {
        return parts.session().isOver();
    }

    /** When {@link #tick} has something to do, unless something happens before. */
    Optional<Instant> nextDeadline() {
        if (parts.session().isOver() || parts.session().isEnding()) {
            return Optional.empty();
        }
        Stream<Instant> graces = parts.seats().present().stream()
                .filter(seat -> !seat.line().isUp())
                .map(departure::graceEnds);
        Stream<Instant> ice = parts.seats().inRoom().stream()
                .filter(seat -> seat.line().isUp())
                .flatMap(seat -> Stream.ofNullable(seat.pulse().iceDue()));
        return Stream.of(graces, ice, vigil.next().stream(), media.nextDeadline().stream())
                .flatMap(one -> one)
                .min(Comparator.naturalOrder());
    }

    private Seat restored(SeatRow row, Instant lostAt) {
        return Seat.restored(row, new Line(parts.settings().limits().signals(), parts.now()), lostAt);
    }

    private static boolean isIceDue(Seat seat, Instant now) {
        Instant due = seat.pulse().iceDue();
        return seat.line().isUp() && due != null && !now.isBefore(due);
    }
}
