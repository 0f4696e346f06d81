package org.sawt.signaling.rooms;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaSample;

/** What rooms count about the media that engines carry; each metric is explained in {@code signaling/docs/metrics.md}. */
final class MediaMetrics {

    private static final Duration[] PATH_BUCKETS = millis(5, 10, 20, 50, 100, 200, 400, 800);
    private static final Duration[] RESCUE_BUCKETS = millis(500, 1000, 1500, 2000, 3000, 6000, 10_000, 20_000, 30_000);
    private static final double[] LOSS_BUCKETS = {0.01, 0.03, 0.05, 0.1, 0.2};

    private final MeterRegistry registry;
    private final Timer roundTrip;
    private final Timer jitter;
    private final Timer rescue;
    private final DistributionSummary loss;

    MediaMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.roundTrip = timer(
                "media.round.trip", "Between a browser and its media server, as the server sees it", PATH_BUCKETS);
        this.jitter = timer("media.jitter", "Of what arrives at the media server", PATH_BUCKETS);
        this.rescue = timer(
                "media.rescue",
                "From a failure that was noticed to flowing media in the browsers of all who are present",
                RESCUE_BUCKETS);
        this.loss = DistributionSummary.builder("media.loss")
                .description("Fraction of what a browser sent that did not arrive at the media server")
                .serviceLevelObjectives(LOSS_BUCKETS)
                .register(registry);
    }

    void failed(MediaFault fault) {
        registry.counter("media.failures", "kind", fault.wire()).increment();
    }

    void rescued(MediaEngine.Mode to) {
        registry.counter("media.rescues", "to", to.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void recovered(Duration took) {
        rescue.record(took);
    }

    void sampled(MediaSample sample) {
        registry.counter(
                        "media.samples",
                        "relayed",
                        known(sample.relayed()),
                        "flowing",
                        Boolean.toString(sample.flowing()))
                .increment();
        record(roundTrip, sample.roundTrip());
        record(jitter, sample.jitter());
        if (sample.loss() != null) {
            loss.record(sample.loss());
        }
    }

    private Timer timer(String name, String description, Duration[] buckets) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(buckets)
                .register(registry);
    }

    private static void record(Timer timer, @Nullable Duration value) {
        if (value != null) {
            timer.record(value);
        }
    }

    private static String known(@Nullable Boolean value) {
        return value == null ? "unknown" : value.toString();
    }

    private static Duration[] millis(long... values) {
        return LongStream.of(values).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
