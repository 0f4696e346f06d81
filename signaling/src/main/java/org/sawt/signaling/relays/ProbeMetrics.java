package org.sawt.signaling.relays;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.LongStream;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult;

/** What the probe counts; each metric is explained in {@code signaling/docs/metrics.md}. */
record ProbeMetrics(MeterRegistry registry) {

    private static final Duration[] BUCKETS = LongStream.of(5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    /** {@code took} is from the try's begin to its end. */
    void tried(String relay, TurnUrl.Way way, ProbeResult result, Duration took) {
        switch (result) {
            case ProbeResult.Works works -> record(relay, way, RelayState.WORKS.wire(), works.latency());
            case ProbeResult.Faulty faulty -> record(relay, way, faulty.fault().wire(), took);
        }
    }

    private void record(String relay, TurnUrl.Way way, String outcome, Duration time) {
        Timer.builder("turn.probe")
                .description("Through the relay and back where it works, else from the begin of a try to its fault")
                .tags("relay", relay, "way", way.wire(), "outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(time);
    }
}
