package org.sawt.signaling.relays;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All URLs of all relays, in the order of the settings, as one round of the probe left them. */
public record RelaysReport(List<RelayStatus> urls) {

    public RelaysReport {
        urls = List.copyOf(urls);
    }

    public RelaysState state() {
        return RelaysState.of(urls);
    }

    /** When the latest round was over; null before the first. */
    public @Nullable Instant checkedAt() {
        return urls.stream()
                .map(RelayStatus::checkedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
