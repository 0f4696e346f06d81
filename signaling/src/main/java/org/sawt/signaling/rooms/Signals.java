package org.sawt.signaling.rooms;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sawt.media.LinkSignal;
import org.sawt.signaling.shared.ParticipantId;

/** A signal, from the words of the wire to those of the engines and back. */
final class Signals {

    private Signals() {}

    static LinkSignal toEngine(RoomMessage.Signal said) {
        SessionDescription description = said.description();
        if (description != null) {
            return new LinkSignal.Description(said.link(), said.epoch(), description.type(), description.sdp());
        }
        IceCandidate candidate = Objects.requireNonNull(said.candidate(), "a signal is one of the two");
        return new LinkSignal.Candidate(
                said.link(),
                said.epoch(),
                candidate.candidate(),
                candidate.sdpMid(),
                candidate.sdpMLineIndex(),
                candidate.usernameFragment());
    }

    /** {@code from} is empty when a media server speaks. */
    static RoomNotice.Signal toNotice(String from, LinkSignal signal) {
        return new RoomNotice.Signal(
                signal.link(),
                signal.epoch(),
                from.isEmpty() ? null : ParticipantId.of(from),
                description(signal),
                candidate(signal));
    }

    private static @Nullable SessionDescription description(LinkSignal signal) {
        return switch (signal) {
            case LinkSignal.Description(String _, int _, String type, String sdp) -> new SessionDescription(type, sdp);
            case LinkSignal.Candidate _ -> null;
        };
    }

    private static @Nullable IceCandidate candidate(LinkSignal signal) {
        return switch (signal) {
            case LinkSignal.Description _ -> null;
            case LinkSignal.Candidate one ->
                new IceCandidate(one.candidate(), one.sdpMid(), one.sdpMLineIndex(), one.usernameFragment());
        };
    }
}
