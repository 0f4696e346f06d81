package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaRoom.Verdict;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.Channel.Push;
import org.sawt.signaling.rooms.Ledger.Outcome;
import org.sawt.signaling.rooms.RoomNotice.ChatAnswer;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.RefusedException;
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
    private final Chat chat;
    private final Snapshots snapshots;
    private final Departure departure;
    private final Entrance entrance;
    private final Moderation moderation;
    private final Self self;
    private final Reports reports;
    private final Vigil vigil;
    private final List<Push> awaitingEnd = new ArrayList<>();

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
        chat = new Chat(parts);
        snapshots = new Snapshots(parts, media, chat);
        departure = new Departure(parts, media);
        entrance = new Entrance(parts, media, snapshots, departure, listeners);
        moderation = new Moderation(parts, media, snapshots, departure);
        self = new Self(parts, media);
        reports = new Reports(parts, media);
        vigil = new Vigil(parts);
        Instant lostAt = stored.lastSign(parts.now());
        stored.seats().forEach(row -> seats.add(restored(row, lostAt)));
        vigil.observe();
    }

    /** Tells the journal who was connected when the process before this one ended. */
    void start() {
        parts.seats().all().stream()
                .filter(seat -> seat.state() == SeatState.RECONNECTING)
                .forEach(seat -> parts.ledger().write(Change.of(parts.facts().reconnecting(seat, seat.since()), seat)));
    }

    void arrive(Arrival arrival) {
        snapshots.clinicIs(arrival.admission().clinicName());
        entrance.arrive(arrival);
    }

    /** Says no to what is not allowed, and answers the push whatever happens. */
    void pushed(Said said) {
        Push push = said.push();
        try {
            Seat seat = parts.seats().present(said.from());
            if (!seat.line().is(said.visit())) {
                push.refuse(Refusals.TAKEN_OVER);
            } else if (parts.session().isEnding() || parts.session().isOver()) {
                push.refuse(Refusals.ENDED);
            } else if (isStored(said.message()) && parts.ledger().isFull()) {
                push.refuse(Refusals.unavailable("the database is away"));
            } else {
                dispatch(seat, said);
            }
        } catch (RefusedException refused) {
            push.refuse(refused.refusal());
        } catch (RuntimeException bug) {
            log.error(
                    "session {} participant {} cannot be served",
                    parts.session().id(),
                    said.from(),
                    bug);
            push.refuse(Refusals.INTERNAL);
        }
    }

    void closed(ParticipantId whose, int visit, Channel.Cause cause) {
        Seat seat = parts.seats().find(whose);
        if (seat != null && seat.isPresent() && seat.line().is(visit)) {
            departure.closed(seat, cause);
        }
    }

    /** It is stored that the session is open. */
    void opened(Instant at) {
        if (parts.session().open(at)) {
            parts.broadcast().say(seat -> true, seq -> new RoomNotice.SessionOpened(seq, at));
            media.opened();
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
        Session session = parts.session();
        if (session.isOver()) {
            return;
        }
        session.end();
        awaitingEnd.forEach(push -> push.ok(Map.of()));
        awaitingEnd.clear();
        long seconds = session.lasted(at).toSeconds();
        parts.broadcast().say(seat -> true, seq -> new RoomNotice.SessionEnded(seq, reason, seconds));
        parts.seats().present().forEach(departure::dismiss);
        media.close();
        vigil.observe();
        parts.metrics().ended(reason);
        log.info("session {} ended: {}", session.id(), reason.wire());
    }

    /** Does what is due by now. */
    void tick() {
        Instant now = parts.now();
        departure.tick(now);
        parts.seats().inRoom().stream().filter(seat -> isIceDue(seat, now)).forEach(media::offerIce);
        vigil.observe();
        vigil.due(now).ifPresent(reason -> end(reason, null));
    }

    /** Looks around after every call: what began or went on needs a deadline. */
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
        return Stream.of(graces, ice, vigil.next().stream()).flatMap(one -> one).min(Comparator.naturalOrder());
    }

    private void dispatch(Seat seat, Said said) {
        Push push = said.push();
        switch (said.message()) {
            case RoomMessage.Signal signal -> relay(inRoom(seat), signal, said);
            case RoomMessage.Update update -> done(push, () -> self.update(seat, update));
            case RoomMessage.Admit(var id) -> moderation.admit(moderator(seat), other(id), push);
            case RoomMessage.Deny(var id) -> moderation.deny(moderator(seat), other(id), push);
            case RoomMessage.Remove(var id) -> moderation.remove(moderator(seat), other(id), push);
            case RoomMessage.Mute(var id) -> moderation.mute(moderator(seat), inRoom(other(id)), push);
            case RoomMessage.Sound(var id, var on) -> moderation.sound(moderatorOver(seat, id), on, push);
            case RoomMessage.Chat(var text) -> push.ok(new ChatAnswer(chat.say(inRoom(seat), text)));
            case RoomMessage.Stats stats -> done(push, () -> reports.stats(inRoom(seat), stats));
            case RoomMessage.LinkReport report -> done(push, () -> reports.link(inRoom(seat), report));
            case RoomMessage.Leave _ -> leave(seat, push);
            case RoomMessage.End _ -> end(moderator(seat), push);
        }
    }

    /** Whether it goes to the database, and so must wait while that is away. */
    private static boolean isStored(RoomMessage message) {
        return switch (message) {
            case RoomMessage.Update _,
                    RoomMessage.Admit _,
                    RoomMessage.Deny _,
                    RoomMessage.Remove _,
                    RoomMessage.Mute _,
                    RoomMessage.Sound _,
                    RoomMessage.LinkReport _ -> true;
            case RoomMessage.Signal _,
                    RoomMessage.Chat _,
                    RoomMessage.Stats _,
                    RoomMessage.Leave _,
                    RoomMessage.End _ -> false;
        };
    }

    private void relay(Seat seat, RoomMessage.Signal signal, Said said) {
        Push push = said.push();
        if (media.isCongested(seat, signal.link())) {
            push.refuse(Refusals.unavailable("the other end is away"));
            return;
        }
        Verdict verdict = media.signal(seat, Signals.toEngine(signal), said.arrived());
        if (verdict == Verdict.TAKEN) {
            push.ok(Map.of());
        } else {
            push.refuse(Verdicts.refusal(verdict));
        }
    }

    private void leave(Seat seat, Push push) {
        push.ok(Map.of());
        departure.leave(seat, LeaveReason.LEFT);
    }

    private void end(Seat moderator, Push push) {
        log.info("session {} ended by {}", parts.session().id(), moderator.id());
        awaitingEnd.add(push);
        end(EndReason.ENDED_BY_STAFF, moderator.id());
    }

    private void end(EndReason reason, @Nullable ParticipantId by) {
        if (parts.session().beginEnding()) {
            parts.ledger().end(reason, by, this::endDecided);
        }
    }

    private void endDecided(Outcome outcome) {
        if (outcome == Outcome.FAILED) {
            parts.session().resume();
            awaitingEnd.forEach(push -> push.refuse(Refusals.INTERNAL));
            awaitingEnd.clear();
        }
    }

    private Seat restored(SeatRow row, Instant lostAt) {
        return Seat.restored(row, new Line(parts.settings().limits().signals(), parts.now()), lostAt);
    }

    private Seat other(ParticipantId id) {
        return parts.seats().present(id);
    }

    private Seat moderatorOver(Seat seat, ParticipantId id) {
        moderator(seat);
        return other(id);
    }

    private static boolean isIceDue(Seat seat, Instant now) {
        Instant due = seat.pulse().iceDue();
        return seat.line().isUp() && due != null && !now.isBefore(due);
    }

    private static Seat inRoom(Seat seat) {
        if (!seat.inRoom()) {
            throw Refusals.NOT_ADMITTED.asException();
        }
        return seat;
    }

    private static Seat moderator(Seat seat) {
        if (!seat.role().moderates()) {
            throw Refusals.MODERATORS_ONLY.asException();
        }
        return seat;
    }

    private static void done(Push push, Runnable what) {
        what.run();
        push.ok(Map.of());
    }
}
