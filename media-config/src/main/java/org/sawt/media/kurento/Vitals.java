package org.sawt.media.kurento;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kurento.client.DtlsConnectionState;
import org.kurento.client.DtlsConnectionStateChangeEvent;
import org.kurento.client.IceComponentState;
import org.kurento.client.IceComponentStateChangedEvent;
import org.kurento.client.MediaEvent;
import org.kurento.client.MediaFlowInStateChangedEvent;
import org.kurento.client.MediaFlowOutStateChangedEvent;
import org.kurento.client.MediaFlowState;
import org.kurento.client.NewCandidatePairSelectedEvent;
import org.sawt.media.MediaFault;

/** What the media server has said about one connection, and what is wrong with it. */
final class Vitals {

    /** The other component, RTCP's own, is never used: browsers multiplex. It stays where it was or fails. */
    private static final int RTP = 1;

    private final boolean sends;
    private final Duration patience;
    private boolean connected;
    private boolean flowing;
    private @Nullable Boolean relayed;
    private @Nullable MediaFault broken;
    private @Nullable Instant pathlessSince;
    private @Nullable Instant silentSince;

    /** @param sends whether it is the browser's voice that should flow, or another's towards the browser */
    Vitals(boolean sends, Duration patience) {
        this.sends = sends;
        this.patience = patience;
    }

    /** "Out" and "in" are the server's view: a browser's voice flows out of its endpoint, into the pipeline. */
    void hear(MediaEvent event, Instant now) {
        switch (event) {
            case IceComponentStateChangedEvent ice when ice.getComponentId() == RTP -> path(ice.getState(), now);
            case DtlsConnectionStateChangeEvent dtls -> encryption(dtls.getState());
            case MediaFlowOutStateChangedEvent out when sends -> flowing = out.getState() == MediaFlowState.FLOWING;
            case MediaFlowInStateChangedEvent in when !sends -> flowing = in.getState() == MediaFlowState.FLOWING;
            case NewCandidatePairSelectedEvent selected -> relayed = isRelayed(selected);
            default -> {}
        }
    }

    boolean isConnected() {
        return connected;
    }

    boolean isFlowing() {
        return flowing;
    }

    /** Whether the path runs through TURN; null as long as there is none. */
    @Nullable
    Boolean relayed() {
        return relayed;
    }

    /** Whether it does what it is there for; {@code expected}: a voice should be flowing on it now. */
    boolean carries(boolean expected) {
        return connected && broken == null && pathlessSince == null && (flowing || !expected);
    }

    /** To be asked about once a second: for how long a voice has been missing counts from the first asking. */
    Optional<MediaFault> fault(boolean expected, Instant now) {
        boolean silent = connected && expected && !flowing;
        silentSince = silent ? (silentSince == null ? now : silentSince) : null;
        if (broken != null) {
            return Optional.of(broken);
        }
        if (isOver(pathlessSince, now)) {
            return Optional.of(MediaFault.ICE_FAILED);
        }
        return isOver(silentSince, now) ? Optional.of(MediaFault.FROZEN) : Optional.empty();
    }

    /** Libnice says {@code DISCONNECTED} before the first path, too: only the loss of one counts. */
    private void path(IceComponentState state, Instant now) {
        switch (state) {
            case CONNECTED, READY -> {
                connected = true;
                pathlessSince = null;
            }
            case DISCONNECTED -> pathlessSince = connected ? now : null;
            case FAILED -> broken = MediaFault.ICE_FAILED;
            case GATHERING, CONNECTING -> {}
        }
    }

    private void encryption(DtlsConnectionState state) {
        if (state == DtlsConnectionState.FAILED) {
            broken = MediaFault.DTLS_FAILED;
        }
    }

    private static boolean isRelayed(NewCandidatePairSelectedEvent selected) {
        var pair = selected.getCandidatePair();
        return (pair.getLocalCandidate() + pair.getRemoteCandidate()).contains(" typ relay");
    }

    private boolean isOver(@Nullable Instant since, Instant now) {
        return since != null && !now.isBefore(since.plus(patience));
    }
}
