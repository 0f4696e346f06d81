package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.media.Link;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.turn.IceServer;

/** What the server sends on {@code session:{id}}; those with a {@code seq} are numbered, and replayed to who missed them. */
sealed interface RoomNotice {

    /** Its name on the wire; an answer is a {@code phx_reply}. */
    static String event(RoomNotice notice) {
        return switch (notice) {
            case Snapshot _ -> "snapshot";
            case ParticipantJoined _ -> "participant_joined";
            case ParticipantUpdated _ -> "participant_updated";
            case ParticipantLeft _ -> "participant_left";
            case SessionOpened _ -> "session_opened";
            case SessionUpdated _ -> "session_updated";
            case ChatLine _ -> "chat";
            case Links _ -> "links";
            case Signal _ -> "signal";
            case IceServersOffered _ -> "ice_servers";
            case SessionEnded _ -> "session_ended";
            case JoinAnswer _, ChatAnswer _ -> "phx_reply";
        };
    }

    /** Ready to be sent, to one or to many. */
    static Outgoing outgoing(RoomNotice notice) {
        return Outgoing.of(event(notice), notice);
    }

    /** The whole room as its reader may see it; {@code seq} is the last number that it contains. */
    record Snapshot(
            long seq, SessionView session, ParticipantId you, List<ParticipantView> participants, List<ChatLine> chat)
            implements RoomNotice {}

    record ParticipantJoined(long seq, ParticipantView participant) implements RoomNotice {}

    record ParticipantUpdated(long seq, ParticipantView participant) implements RoomNotice {}

    record ParticipantLeft(long seq, ParticipantId participant, LeaveReason reason) implements RoomNotice {}

    record SessionOpened(
            long seq, @JsonProperty("opened_at") Instant openedAt) implements RoomNotice {}

    /** The media runs another way than before. */
    record SessionUpdated(long seq, Encryption encryption) implements RoomNotice {}

    record ChatLine(long seq, ParticipantId from, String text, Instant at) implements RoomNotice {}

    record Links(int epoch, List<Link> links) implements RoomNotice {}

    /** {@code from} is absent when a media server speaks. */
    record Signal(
            String link,
            int epoch,
            @Nullable ParticipantId from,
            @Nullable SessionDescription description,
            @Nullable IceCandidate candidate)
            implements RoomNotice {}

    record IceServersOffered(
            @JsonProperty("ice_servers") List<IceServer> iceServers,
            @JsonProperty("expires_at") @Nullable Instant expiresAt)
            implements RoomNotice {}

    record SessionEnded(long seq, EndReason reason, long seconds) implements RoomNotice {}

    /** Answer to a join. */
    record JoinAnswer(ParticipantId participant, String resume, SeatState state, long seq, boolean resumed)
            implements RoomNotice {
        @Override
        public String toString() {
            return "JoinAnswer[participant=" + participant + ", resume=[REDACTED]]";
        }
    }

    /** Answer to a chat line. */
    record ChatAnswer(long seq) implements RoomNotice {}

    /** The session, in a snapshot. */
    record SessionView(
            SessionId id,
            Sessions.State state,
            @JsonProperty("opened_at") @Nullable Instant openedAt,
            LocalizedText clinic,
            Encryption encryption) {}
}
