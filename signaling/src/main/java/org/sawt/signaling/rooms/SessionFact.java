package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaFault;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;

/**
 * Something that happened in a session and must not be forgotten. Published inside the transaction that stores it, in
 * order per session; listeners that write do so in the same transaction.
 */
public sealed interface SessionFact {

    SessionId session();

    ClinicId clinic();

    Instant at();

    /** A fact about one participant. */
    sealed interface OfParticipant extends SessionFact {
        ParticipantId participant();
    }

    /** Staff started the session; {@code media} is how its media runs from now on. */
    record SessionOpened(
            SessionId session,
            ClinicId clinic,
            AppointmentId appointment,
            @Nullable StaffId by,
            MediaEngine.Mode media,
            Instant at)
            implements SessionFact {}

    /**
     * All media of the session was arranged anew, under {@code epoch}; {@code fault} is what it had to be rescued from, and
     * absent where this server had been restarted.
     */
    record MediaMoved(
            SessionId session,
            ClinicId clinic,
            MediaEngine.Mode from,
            MediaEngine.Mode to,
            @Nullable MediaFault fault,
            int epoch,
            Instant at)
            implements SessionFact {}

    /** Somebody came to the waiting room; {@code invitation} or staff account as {@code person}. */
    record ParticipantWaiting(
            SessionId session,
            ClinicId clinic,
            AppointmentId appointment,
            ParticipantId participant,
            PersonKey person,
            RoomRole role,
            Instant at)
            implements OfParticipant {}

    record ParticipantAdmitted(
            SessionId session, ClinicId clinic, ParticipantId participant, ParticipantId by, Instant at)
            implements OfParticipant {}

    record ParticipantDeclined(
            SessionId session, ClinicId clinic, ParticipantId participant, ParticipantId by, Instant at)
            implements OfParticipant {}

    /** In the room: from here on attendance counts. */
    record ParticipantJoined(
            SessionId session, ClinicId clinic, ParticipantId participant, PersonKey person, RoomRole role, Instant at)
            implements OfParticipant {}

    /** The socket is gone; the seat is kept for the grace time. */
    record ParticipantReconnecting(SessionId session, ClinicId clinic, ParticipantId participant, Instant at)
            implements OfParticipant {}

    /** Back within the grace time; {@code takenOver} when on another page or device. */
    record ParticipantReturned(
            SessionId session, ClinicId clinic, ParticipantId participant, boolean takenOver, Instant at)
            implements OfParticipant {}

    /** Muted or unmuted; {@code by} is another participant when a moderator did it. */
    record ParticipantMuted(
            SessionId session,
            ClinicId clinic,
            ParticipantId participant,
            boolean muted,
            @Nullable ParticipantId by,
            Instant at)
            implements OfParticipant {}

    /** Left the room or the waiting room; {@code by} is the moderator who removed this participant. */
    record ParticipantLeft(
            SessionId session,
            ClinicId clinic,
            AppointmentId appointment,
            ParticipantId participant,
            LeaveReason reason,
            @Nullable ParticipantId by,
            Instant at)
            implements OfParticipant {}

    /**
     * How the media of one participant fared, as {@code source} saw it. {@code loss} is a fraction 0–1; {@code relayed}
     * whether the path runs through TURN; {@code flowing} whether everything arrived that should; absent values were not
     * known.
     */
    record QualitySampled(
            SessionId session,
            ClinicId clinic,
            ParticipantId participant,
            @Nullable Duration roundTrip,
            @Nullable Duration jitter,
            @Nullable Double loss,
            @Nullable Boolean relayed,
            boolean flowing,
            Source source,
            Instant at)
            implements OfParticipant {}

    /** Who measured. */
    enum Source {
        BROWSER,
        SERVER;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a test of all paths found, in the browser of one participant, before the call. */
    record PathsTested(
            SessionId session,
            ClinicId clinic,
            ParticipantId participant,
            PathState direct,
            PathState relayUdp,
            PathState relayTcp,
            PathState relayTls,
            Instant at)
            implements OfParticipant {}

    /** The media of one participant goes another way than before, through TURN or past it; or it is known now which. */
    record PathChanged(SessionId session, ClinicId clinic, ParticipantId participant, boolean relayed, Instant at)
            implements OfParticipant {}

    /** A link stopped carrying media; {@code fault} is what the media server saw, absent where a browser reported it. */
    record LinkFailed(
            SessionId session,
            ClinicId clinic,
            ParticipantId participant,
            String link,
            @Nullable MediaFault fault,
            Instant at)
            implements OfParticipant {}

    /** A link carries media again after a restart, or another one in its place does. */
    record LinkRestarted(SessionId session, ClinicId clinic, ParticipantId participant, String link, Instant at)
            implements OfParticipant {}

    /** Over for everybody; {@code by} is the participant who ended it from inside, where there was one. */
    record SessionEnded(
            SessionId session,
            ClinicId clinic,
            AppointmentId appointment,
            EndReason reason,
            @Nullable ParticipantId by,
            Instant at)
            implements SessionFact {}
}
