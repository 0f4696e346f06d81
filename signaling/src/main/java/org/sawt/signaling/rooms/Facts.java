package org.sawt.signaling.rooms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaEngine.Mode;
import org.sawt.media.MediaFault;
import org.sawt.signaling.rooms.SessionFact.LinkFailed;
import org.sawt.signaling.rooms.SessionFact.LinkRestarted;
import org.sawt.signaling.rooms.SessionFact.MediaMoved;
import org.sawt.signaling.rooms.SessionFact.ParticipantAdmitted;
import org.sawt.signaling.rooms.SessionFact.ParticipantDeclined;
import org.sawt.signaling.rooms.SessionFact.ParticipantJoined;
import org.sawt.signaling.rooms.SessionFact.ParticipantLeft;
import org.sawt.signaling.rooms.SessionFact.ParticipantMuted;
import org.sawt.signaling.rooms.SessionFact.ParticipantReconnecting;
import org.sawt.signaling.rooms.SessionFact.ParticipantReturned;
import org.sawt.signaling.rooms.SessionFact.ParticipantWaiting;
import org.sawt.signaling.rooms.SessionFact.PathChanged;
import org.sawt.signaling.rooms.SessionFact.PathsTested;
import org.sawt.signaling.rooms.SessionFact.QualitySampled;
import org.sawt.signaling.rooms.SessionFact.Source;

/** The facts of one session, each from the seat that it is about. */
record Facts(Session session) {

    SessionFact entered(Seat seat, Instant at) {
        return seat.inRoom() ? joined(seat, at) : waiting(seat, at);
    }

    SessionFact joined(Seat seat, Instant at) {
        return new ParticipantJoined(session.id(), session.clinic(), seat.id(), seat.person(), seat.role(), at);
    }

    SessionFact admitted(Seat seat, Seat by, Instant at) {
        return new ParticipantAdmitted(session.id(), session.clinic(), seat.id(), by.id(), at);
    }

    SessionFact declined(Seat seat, Seat by, Instant at) {
        return new ParticipantDeclined(session.id(), session.clinic(), seat.id(), by.id(), at);
    }

    SessionFact reconnecting(Seat seat, Instant at) {
        return new ParticipantReconnecting(session.id(), session.clinic(), seat.id(), at);
    }

    SessionFact returned(Seat seat, boolean takenOver, Instant at) {
        return new ParticipantReturned(session.id(), session.clinic(), seat.id(), takenOver, at);
    }

    SessionFact muted(Seat seat, @Nullable Seat by, Instant at) {
        return new ParticipantMuted(
                session.id(), session.clinic(), seat.id(), seat.muted(), by == null ? null : by.id(), at);
    }

    SessionFact left(Seat seat, LeaveReason reason, @Nullable Seat by, Instant at) {
        return new ParticipantLeft(
                session.id(),
                session.clinic(),
                session.plan().appointment(),
                seat.id(),
                reason,
                by == null ? null : by.id(),
                at);
    }

    SessionFact sampled(Seat seat, Quality quality, Source source, Instant at) {
        return new QualitySampled(
                session.id(),
                session.clinic(),
                seat.id(),
                quality.roundTrip(),
                quality.jitter(),
                quality.loss(),
                quality.relayed(),
                quality.flowing(),
                source,
                at);
    }

    SessionFact pathsTested(Seat seat, RoomMessage.Paths found, Instant at) {
        return new PathsTested(
                session.id(),
                session.clinic(),
                seat.id(),
                found.direct(),
                found.relayUdp(),
                found.relayTcp(),
                found.relayTls(),
                at);
    }

    SessionFact pathChanged(Seat seat, boolean relayed, Instant at) {
        return new PathChanged(session.id(), session.clinic(), seat.id(), relayed, at);
    }

    SessionFact link(Seat seat, String link, LinkState state, Instant at) {
        return switch (state) {
            case FAILED -> new LinkFailed(session.id(), session.clinic(), seat.id(), link, null, at);
            case RESTARTED -> new LinkRestarted(session.id(), session.clinic(), seat.id(), link, at);
        };
    }

    SessionFact faulty(Seat seat, String link, MediaFault fault, Instant at) {
        return new LinkFailed(session.id(), session.clinic(), seat.id(), link, fault, at);
    }

    SessionFact mediaMoved(Mode from, Mode to, @Nullable MediaFault fault, int epoch, Instant at) {
        return new MediaMoved(session.id(), session.clinic(), from, to, fault, epoch, at);
    }

    private SessionFact waiting(Seat seat, Instant at) {
        return new ParticipantWaiting(
                session.id(),
                session.clinic(),
                session.plan().appointment(),
                seat.id(),
                seat.person(),
                seat.role(),
                at);
    }
}
