package org.sawt.signaling.rooms;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaSample;

/** The worst of all links of one participant: that is what the person hears. */
record Quality(
        @Nullable Duration roundTrip,
        @Nullable Duration jitter,
        @Nullable Double loss,
        @Nullable Boolean relayed,
        boolean flowing) {

    private static final double NANOS_PER_MS = 1e6;

    static Quality worstOf(List<LinkQuality> links) {
        return new Quality(
                duration(worst(links, LinkQuality::roundTripMs)),
                duration(worst(links, LinkQuality::jitterMs)),
                worst(links, LinkQuality::loss),
                relayed(links),
                links.stream().allMatch(LinkQuality::flowing));
    }

    static Quality of(MediaSample sample) {
        return new Quality(sample.roundTrip(), sample.jitter(), sample.loss(), sample.relayed(), sample.flowing());
    }

    private static @Nullable Double worst(List<LinkQuality> links, Function<LinkQuality, @Nullable Double> value) {
        return links.stream()
                .map(value)
                .filter(Objects::nonNull)
                .max(Double::compare)
                .orElse(null);
    }

    private static @Nullable Boolean relayed(List<LinkQuality> links) {
        List<Boolean> known = links.stream()
                .map(LinkQuality::relayed)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty() ? null : known.contains(true);
    }

    private static @Nullable Duration duration(@Nullable Double milliseconds) {
        return milliseconds == null ? null : Duration.ofNanos(Math.round(milliseconds * NANOS_PER_MS));
    }
}
