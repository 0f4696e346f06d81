package org.sawt.signaling.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What can be measured of the feed; every meter is listed in {@code signaling/docs/metrics.md}. */
@Component
class FeedMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final MeterProvider<Counter> changes;
    private final Counter forgotten;
    private volatile Instant completeAt;

    FeedMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        changes = Counter.builder("sawt.feed.changes").withRegistry(registry);
        forgotten = registry.counter("sawt.feed.forgotten");
        completeAt = clock.instant();
        TimeGauge.builder("sawt.feed.lag", this, TimeUnit.MILLISECONDS, FeedMetrics::lag)
                .register(registry);
    }

    void watch(Collection<Subscription> subscriptions) {
        registry.gaugeCollectionSize("sawt.feed.subscribers", List.of(), subscriptions);
        Gauge.builder(
                        "sawt.feed.behind",
                        subscriptions,
                        all -> all.stream().filter(Subscription::isBehind).count())
                .register(registry);
    }

    /** Everything that was committed before {@code now} is handed out. */
    void complete(Instant now) {
        completeAt = now;
    }

    void handedOut(RowChange change) {
        changes.withTags("table", change.table(), "type", change.type().name()).increment();
    }

    void forgotten(int count) {
        forgotten.increment(count);
    }

    private double lag() {
        return Duration.between(completeAt, clock.instant()).toMillis();
    }
}
