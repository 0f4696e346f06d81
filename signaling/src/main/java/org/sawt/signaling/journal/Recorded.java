package org.sawt.signaling.journal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaFault;
import org.sawt.signaling.rooms.SessionFact;
import org.sawt.signaling.shared.ParticipantId;

/** A fact in the journal's words, before it has its number. */
record Recorded(EntryType type, @Nullable ParticipantId participant, Map<String, Object> data) {

    static Recorded of(SessionFact fact) {
        return switch (fact) {
            case SessionFact.SessionOpened opened ->
                new Recorded(EntryType.OPENED, null, by(opened.by(), Map.of("media", wire(opened.media()))));
            case SessionFact.MediaMoved moved -> new Recorded(EntryType.MEDIA_MOVED, null, moveOf(moved));
            case SessionFact.SessionEnded ended ->
                new Recorded(
                        EntryType.ENDED,
                        null,
                        by(ended.by(), Map.of("reason", ended.reason().wire())));
            case SessionFact.OfParticipant one -> new Recorded(typeOf(one), one.participant(), dataOf(one));
        };
    }

    private static EntryType typeOf(SessionFact.OfParticipant fact) {
        return switch (fact) {
            case SessionFact.ParticipantWaiting _ -> EntryType.WAITING;
            case SessionFact.ParticipantAdmitted _ -> EntryType.ADMITTED;
            case SessionFact.ParticipantDeclined _ -> EntryType.DECLINED;
            case SessionFact.ParticipantJoined _ -> EntryType.JOINED;
            case SessionFact.ParticipantReconnecting _ -> EntryType.RECONNECTING;
            case SessionFact.ParticipantReturned _ -> EntryType.RETURNED;
            case SessionFact.ParticipantMuted muted -> muted.muted() ? EntryType.MUTED : EntryType.UNMUTED;
            case SessionFact.ParticipantLeft _ -> EntryType.LEFT;
            case SessionFact.QualitySampled _ -> EntryType.QUALITY;
            case SessionFact.PathsTested _ -> EntryType.PATHS_CHECKED;
            case SessionFact.PathChanged _ -> EntryType.PATH_CHANGED;
            case SessionFact.LinkFailed _ -> EntryType.LINK_FAILED;
            case SessionFact.LinkRestarted _ -> EntryType.LINK_RESTARTED;
        };
    }

    private static Map<String, Object> dataOf(SessionFact.OfParticipant fact) {
        return switch (fact) {
            case SessionFact.ParticipantWaiting waiting ->
                Map.of("role", waiting.role().wire());
            case SessionFact.ParticipantJoined joined ->
                Map.of("role", joined.role().wire());
            case SessionFact.ParticipantAdmitted admitted ->
                Map.of("by", admitted.by().toString());
            case SessionFact.ParticipantDeclined declined ->
                Map.of("by", declined.by().toString());
            case SessionFact.ParticipantReturned returned -> Map.of("taken_over", returned.takenOver());
            case SessionFact.ParticipantMuted muted -> by(muted.by(), Map.of());
            case SessionFact.ParticipantLeft left ->
                by(left.by(), Map.of("reason", left.reason().wire()));
            case SessionFact.QualitySampled sample -> figures(sample);
            case SessionFact.PathsTested tested -> pathsOf(tested);
            case SessionFact.PathChanged changed -> Map.of("relayed", changed.relayed());
            case SessionFact.LinkFailed failed -> failureOf(failed);
            case SessionFact.LinkRestarted restarted -> Map.of("link", restarted.link());
            case SessionFact.ParticipantReconnecting _ -> Map.of();
        };
    }

    /** Who did it, where somebody did: a participant, or for an opening the account of staff. */
    private static Map<String, Object> by(@Nullable Object who, Map<String, Object> more) {
        if (who == null) {
            return more;
        }
        Map<String, Object> data = new LinkedHashMap<>(more);
        data.put("by", who.toString());
        return data;
    }

    private static Map<String, Object> moveOf(SessionFact.MediaMoved moved) {
        MediaFault fault = moved.fault();
        return Map.of(
                "from", wire(moved.from()),
                "to", wire(moved.to()),
                "reason", fault == null ? "restart" : fault.wire(),
                "epoch", moved.epoch());
    }

    private static Map<String, Object> failureOf(SessionFact.LinkFailed failed) {
        MediaFault fault = failed.fault();
        return fault == null ? Map.of("link", failed.link()) : Map.of("link", failed.link(), "fault", fault.wire());
    }

    private static Map<String, Object> pathsOf(SessionFact.PathsTested tested) {
        return Map.of(
                "direct", tested.direct().wire(),
                "relay_udp", tested.relayUdp().wire(),
                "relay_tcp", tested.relayTcp().wire(),
                "relay_tls", tested.relayTls().wire());
    }

    private static String wire(MediaEngine.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> figures(SessionFact.QualitySampled sample) {
        Map<String, Object> figures = new LinkedHashMap<>();
        putMillis(figures, "round_trip_ms", sample.roundTrip());
        putMillis(figures, "jitter_ms", sample.jitter());
        if (sample.loss() != null) {
            figures.put("loss", sample.loss());
        }
        if (sample.relayed() != null) {
            figures.put("relayed", sample.relayed());
        }
        figures.put("flowing", sample.flowing());
        figures.put("source", sample.source().wire());
        return figures;
    }

    private static void putMillis(Map<String, Object> figures, String name, @Nullable Duration value) {
        if (value != null) {
            figures.put(name, value.toMillis());
        }
    }
}
