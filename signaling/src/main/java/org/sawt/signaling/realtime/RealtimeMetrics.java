package org.sawt.signaling.realtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What can be measured of realtime channels; every meter is listed in {@code signaling/docs/metrics.md}. */
@Component
class RealtimeMetrics {

    private final Counter sent;
    private final Counter skipped;
    private final Counter forgotten;

    RealtimeMetrics(MeterRegistry registry) {
        sent = registry.counter("sawt.realtime.messages");
        skipped = registry.counter("sawt.realtime.skipped");
        forgotten = registry.counter("sawt.realtime.forgotten");
    }

    void sent() {
        sent.increment();
    }

    void skipped() {
        skipped.increment();
    }

    void forgotten(int count) {
        forgotten.increment(count);
    }
}
