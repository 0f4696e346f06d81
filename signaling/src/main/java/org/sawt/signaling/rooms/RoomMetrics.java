package org.sawt.signaling.rooms;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;

/** What rooms count; each metric is explained in {@code signaling/docs/metrics.md}. */
final class RoomMetrics {

    private static final Duration[] JOIN_BUCKETS = Stream.of(100, 200, 300, 500, 800, 1300, 2000, 3000, 5000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final Duration[] SIGNAL_BUCKETS = Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Timer joinToMedia;
    private final Timer signalLatency;
    private final MediaMetrics media;

    RoomMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.joinToMedia = Timer.builder("sawt.join.to.media")
                .description("From the answer to a join to the first media that flows, as browsers measured it")
                .serviceLevelObjectives(JOIN_BUCKETS)
                .register(registry);
        this.signalLatency = Timer.builder("sawt.signal.latency")
                .description("From the arrival of a signal to its place in the queue of the other end's socket")
                .serviceLevelObjectives(SIGNAL_BUCKETS)
                .register(registry);
        this.media = new MediaMetrics(registry);
    }

    MediaMetrics media() {
        return media;
    }

    /** Something arrives; how long it takes is measured from now. */
    Timer.Sample arrival() {
        return Timer.start(registry);
    }

    void signalled(Timer.Sample arrived) {
        arrived.stop(signalLatency);
    }

    void joinedToMedia(Duration took) {
        joinToMedia.record(took);
    }

    /** {@code relayed} is {@code unknown} where the browser did not say. */
    void sampled(Quality quality) {
        String relayed =
                quality.relayed() == null ? "unknown" : quality.relayed().toString();
        registry.counter("sawt.quality.samples", "relayed", relayed).increment();
    }

    /** {@code outcome}: {@code resumed}, {@code new_page} or {@code lost}. */
    void reconnected(String outcome) {
        registry.counter("sawt.reconnects", "outcome", outcome).increment();
    }

    void left(LeaveReason reason) {
        registry.counter("sawt.participants.left", "reason", reason.wire()).increment();
    }

    void link(LinkState state) {
        registry.counter("sawt.links", "state", state.wire()).increment();
    }

    void ended(EndReason reason) {
        registry.counter("sawt.sessions.ended", "reason", reason.wire()).increment();
    }

    /** The database did not take a fact; it is tried again. */
    void retried() {
        registry.counter("sawt.facts.retried").increment();
    }
}
