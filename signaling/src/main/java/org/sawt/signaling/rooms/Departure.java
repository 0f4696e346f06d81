package org.sawt.signaling.rooms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How people go: at once, or after the grace when only their socket is gone. Every leave takes the same path. */
final class Departure {

    private static final Logger log = LoggerFactory.getLogger(Departure.class);

    private final RoomParts parts;
    private final RoomMedia media;

    Departure(RoomParts parts, RoomMedia media) {
        this.parts = parts;
        this.media = media;
    }

    /** The channel of {@code seat} is gone. */
    void closed(Seat seat, Channel.Cause cause) {
        seat.line().lose(parts.now());
        switch (cause) {
            case LEFT -> leave(seat, LeaveReason.LEFT);
            case DROPPED -> drop(seat);
            case REVOKED -> leave(seat, LeaveReason.REVOKED);
        }
    }

    void leave(Seat seat, LeaveReason reason) {
        leave(seat, reason, null);
    }

    void remove(Seat seat, Seat moderator) {
        leave(seat, LeaveReason.REMOVED, moderator);
    }

    private void leave(Seat seat, LeaveReason reason, @Nullable Seat by) {
        if (!seat.isPresent()) {
            return;
        }
        Instant now = parts.now();
        parts.broadcast()
                .say(
                        other -> other != seat && other.sees(seat),
                        seq -> new RoomNotice.ParticipantLeft(seq, seat.id(), reason));
        forget(seat, reason, now);
        parts.ledger().write(Change.of(parts.facts().left(seat, reason, by, now), seat));
        log.info("session {} participant {} left: {}", parts.session().id(), seat.id(), reason.wire());
    }

    /** The session is over for {@code seat}; that it left is stored with the end, and nobody is left to be told. */
    void dismiss(Seat seat) {
        forget(seat, LeaveReason.SESSION_ENDED, parts.now());
    }

    /** Leaves for whom the grace is over. */
    void tick(Instant now) {
        for (Seat seat : parts.seats().present()) {
            if (!seat.line().isUp() && !now.isBefore(graceEnds(seat))) {
                if (seat.state() == SeatState.RECONNECTING) {
                    parts.metrics().reconnected("lost");
                }
                leave(seat, LeaveReason.CONNECTION_LOST);
            }
        }
    }

    Instant graceEnds(Seat seat) {
        return seat.line().downSince().plus(parts.settings().seatGrace());
    }

    private void forget(Seat seat, LeaveReason reason, Instant now) {
        seat.leave(reason, now);
        media.disconnect(seat);
        parts.metrics().left(reason);
        hangUp(seat.line(), reason);
    }

    private static void hangUp(Line line, LeaveReason reason) {
        switch (reason) {
            case LEFT, CONNECTION_LOST -> line.close();
            case REMOVED -> line.close(Refusals.REMOVED);
            case REVOKED -> line.close(Refusals.REVOKED);
            case SESSION_ENDED -> line.close(Refusals.ENDED);
        }
    }

    /** Only the socket is gone; the seat is kept. */
    void drop(Seat seat) {
        if (!seat.inRoom()) {
            return;
        }
        Instant now = parts.now();
        seat.lose(now);
        parts.broadcast()
                .say(
                        other -> other != seat && other.sees(seat),
                        seq -> new RoomNotice.ParticipantUpdated(seq, ParticipantView.of(seat)));
        parts.ledger().write(Change.of(parts.facts().reconnecting(seat, now), seat));
        log.info("session {} participant {} reconnecting", parts.session().id(), seat.id());
    }
}
