package org.sawt.media.kurento;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kurento.client.RTCInboundRTPStreamStats;
import org.kurento.client.RTCOutboundRTPStreamStats;
import org.kurento.client.RTCRTPStreamStats;
import org.kurento.client.Stats;
import org.sawt.media.MediaSample;

/** What Kurento's statistics of one link mean, in the units of {@link MediaSample}. */
final class Reading {

    /** Kurento passes on RTCP's loss, which counts in parts of this (RFC 3550, 6.4.1). */
    private static final double LOSS_PARTS = 256;

    private static final double NANOS = 1e9;

    private Reading() {}

    static MediaSample of(Collection<Stats> statistics, @Nullable Boolean relayed, boolean flowing) {
        return new MediaSample(
                worst(outbound(statistics).map(RTCOutboundRTPStreamStats::getRoundTripTime))
                        .map(Reading::seconds)
                        .orElse(null),
                worst(inbound(statistics).map(RTCInboundRTPStreamStats::getJitter))
                        .map(Reading::seconds)
                        .orElse(null),
                loss(statistics),
                relayed,
                flowing);
    }

    /** The worse of every figure; what only one of them knows is known. */
    static MediaSample worse(MediaSample one, MediaSample other) {
        return new MediaSample(
                either(one.roundTrip(), other.roundTrip(), BinaryOperator.maxBy(Duration::compareTo)),
                either(one.jitter(), other.jitter(), BinaryOperator.maxBy(Duration::compareTo)),
                either(one.loss(), other.loss(), Math::max),
                either(one.relayed(), other.relayed(), Boolean::logicalOr),
                one.flowing() && other.flowing());
    }

    /** The share, not the count of lost packets: 7.3.0 says -1 for that on a stream that lost nothing. */
    private static @Nullable Double loss(Collection<Stats> statistics) {
        return Stream.concat(inbound(statistics), outbound(statistics))
                .map(RTCRTPStreamStats::getFractionLost)
                .filter(parts -> parts >= 0)
                .max(Double::compare)
                .map(parts -> Math.min(1, parts / LOSS_PARTS))
                .orElse(null);
    }

    private static Stream<RTCInboundRTPStreamStats> inbound(Collection<Stats> statistics) {
        return statistics.stream()
                .filter(RTCInboundRTPStreamStats.class::isInstance)
                .map(RTCInboundRTPStreamStats.class::cast);
    }

    private static Stream<RTCOutboundRTPStreamStats> outbound(Collection<Stats> statistics) {
        return statistics.stream()
                .filter(RTCOutboundRTPStreamStats.class::isInstance)
                .map(RTCOutboundRTPStreamStats.class::cast);
    }

    /** Kurento says 0 for what it has not measured yet. */
    private static Optional<Double> worst(Stream<Double> seconds) {
        return seconds.filter(value -> value > 0).max(Double::compare);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * NANOS));
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other, BinaryOperator<T> both) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce(both)
                .orElse(null);
    }
}
