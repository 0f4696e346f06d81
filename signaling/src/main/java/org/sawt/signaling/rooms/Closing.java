package org.sawt.signaling.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel.Push;
import org.sawt.signaling.rooms.Ledger.Outcome;
import org.sawt.signaling.shared.ParticipantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the session ends: somebody asks for it or a deadline is over, it is stored, and then everybody goes. */
final class Closing {

    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    private final RoomParts parts;
    private final RoomMedia media;
    private final Departure departure;
    private final List<Push> awaitingEnd = new ArrayList<>();

    Closing(RoomParts parts, RoomMedia media, Departure departure) {
        this.parts = parts;
        this.media = media;
        this.departure = departure;
    }

    /** Answered when it is stored. */
    void askedBy(Seat moderator, Push push) {
        log.info("session {} ended by {}", parts.session().id(), moderator.id());
        awaitingEnd.add(push);
        begin(EndReason.ENDED_BY_STAFF, moderator.id());
    }

    void begin(EndReason reason, @Nullable ParticipantId by) {
        if (parts.session().beginEnding()) {
            parts.ledger().end(reason, by, this::decided);
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
        parts.metrics().ended(reason);
        log.info("session {} ended: {}", session.id(), reason.wire());
    }

    private void decided(Outcome outcome) {
        if (outcome == Outcome.FAILED) {
            parts.session().resume();
            awaitingEnd.forEach(push -> push.refuse(Refusals.INTERNAL));
            awaitingEnd.clear();
        }
    }
}
