package org.sawt.signaling.relays;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult;
import org.sawt.turn.probe.ProbeResult.Faulty;
import org.sawt.turn.probe.ProbeResult.Works;
import org.sawt.turn.probe.RelayFault;

/**
 * One URL of a relay, as it was found last.
 *
 * @param relay the name of its server
 * @param found by the last try; null before the first
 * @param checkedAt when it was tried last
 * @param workedAt when it worked last, both since the start of this server
 */
public record RelayStatus(
        String relay,
        TurnUrl url,
        @Nullable ProbeResult found,
        @Nullable Instant checkedAt,
        @Nullable Instant workedAt) {

    static RelayStatus untried(String relay, TurnUrl url) {
        return new RelayStatus(relay, url, null, null, null);
    }

    RelayStatus tried(ProbeResult result, Instant at) {
        return new RelayStatus(relay, url, result, at, result instanceof Works ? at : workedAt);
    }

    public RelayState state() {
        return switch (found) {
            case null -> RelayState.UNKNOWN;
            case Works _ -> RelayState.WORKS;
            case Faulty _ -> RelayState.FAULTY;
        };
    }

    boolean carriesCalls() {
        return switch (found) {
            case null -> false;
            case Works _ -> true;
            case Faulty faulty -> !faulty.fault().stopsCalls();
        };
    }

    /** What is wrong; null unless it is {@code FAULTY}. */
    public @Nullable RelayFault fault() {
        return found instanceof Faulty faulty ? faulty.fault() : null;
    }

    /** Of a message through the relay and back; null unless it works. */
    public @Nullable Duration latency() {
        return found instanceof Works works ? works.latency() : null;
    }
}
