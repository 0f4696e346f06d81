package org.sawt.signaling.media;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.LongStream;
import org.sawt.media.kurento.KurentoObserver;

/** What the Kurento engine counts; each metric is explained in {@code signaling/docs/metrics.md}. */
final class KurentoMetrics implements KurentoObserver {

    private static final Duration[] BUCKETS = LongStream.of(50, 100, 200, 300, 500, 800, 1300, 2000, 3000, 5000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Timer setup;
    private final Timer repair;

    KurentoMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.setup = timer("media.setup", "From a browser's offer until its link stood");
        this.repair =
                timer("media.link.repair", "From a link that was noticed to be faulty until another carried media");
    }

    @Override
    public void setUp(Duration took) {
        setup.record(took);
    }

    @Override
    public void mended(Duration took) {
        repair.record(took);
    }

    @Override
    public void transcoding(String server) {
        registry.counter("media.transcodings", "server", server).increment();
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
