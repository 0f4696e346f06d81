package org.sawt.signaling.relays;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** How all relays fare together. */
public enum RelaysState {
    /** None is configured. */
    NONE,
    /** None has been tried since the start. */
    UNKNOWN,
    /** Every URL works. */
    WORKING,
    /** Some do, or what is wrong lets calls through. */
    LIMITED,
    /** None does. */
    FAILING;

    static RelaysState of(List<RelayStatus> urls) {
        if (urls.isEmpty()) {
            return NONE;
        }
        if (urls.stream().allMatch(url -> url.state() == RelayState.UNKNOWN)) {
            return UNKNOWN;
        }
        if (urls.stream().allMatch(url -> url.state() == RelayState.WORKS)) {
            return WORKING;
        }
        return urls.stream().anyMatch(RelayStatus::carriesCalls) ? LIMITED : FAILING;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
