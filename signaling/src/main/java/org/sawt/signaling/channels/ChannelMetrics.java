package org.sawt.signaling.channels;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** What can be measured of the sockets; every meter is listed in {@code signaling/docs/metrics.md}. */
@Component
final class ChannelMetrics {

    private static final String OTHER = "other";
    private static final int MOST_EVENTS = 100;
    /** Codes that say something when a peer closes with them; the rest is one tag value. */
    private static final Set<Integer> KNOWN_CODES = Set.of(1000, 1001, 1002, 1003, 1006, 1007, 1008, 1009, 1012, 1013);

    private final MeterRegistry registry;
    private final MeterProvider<Counter> pushes;
    private final MeterProvider<Counter> refused;
    private final MeterProvider<Counter> closes;
    private final MeterProvider<Counter> handshakes;
    private final Counter dropped;
    private final Timer dispatch;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<Outcome, Counter> outcomes = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> joined = new ConcurrentHashMap<>();

    /** Tags of {@code pushes}. Kept beside the registry, which would sort them and look for them at each push. */
    private record Outcome(String event, String outcome) {}

    ChannelMetrics(MeterRegistry registry) {
        this.registry = registry;
        pushes = Counter.builder("sawt.channels.pushes").withRegistry(registry);
        refused = Counter.builder("sawt.channels.refused").withRegistry(registry);
        closes = Counter.builder("sawt.channels.closes").withRegistry(registry);
        handshakes = Counter.builder("sawt.channels.handshakes.refused").withRegistry(registry);
        dropped = registry.counter("sawt.channels.queue.drops");
        dispatch = Timer.builder("sawt.channels.dispatch")
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        Duration.ofMillis(25),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2))
                .register(registry);
        known.addAll(
                Set.of(PhoenixEvents.HEARTBEAT, PhoenixEvents.JOIN, PhoenixEvents.LEAVE, PhoenixEvents.ACCESS_TOKEN));
    }

    /** A push has come in. */
    Sample start(String event) {
        return new Sample(event);
    }

    void closed(int code, boolean byServer) {
        String tag = KNOWN_CODES.contains(code) ? Integer.toString(code) : OTHER;
        closes.withTags("code", tag, "by", byServer ? "server" : "client").increment();
    }

    void dropped(int messages) {
        dropped.increment(messages);
    }

    void handshakeRefused(int status) {
        handshakes.withTags("status", Integer.toString(status)).increment();
    }

    void watchConnections(Connections connections, ToDoubleFunction<Connections> count) {
        Gauge.builder("sawt.channels.connections", connections, count).register(registry);
    }

    /** How many channels are joined on topics with {@code prefix}, one of our own. */
    AtomicInteger joined(String prefix) {
        return joined.computeIfAbsent(prefix, this::joinedGauge);
    }

    private AtomicInteger joinedGauge(String prefix) {
        AtomicInteger count = new AtomicInteger();
        Gauge.builder("sawt.channels.joined", count, AtomicInteger::get)
                .tag("prefix", prefix)
                .register(registry);
        return count;
    }

    private Counter counter(Outcome of) {
        return pushes.withTags("event", of.event(), "outcome", of.outcome());
    }

    /**
     * One push between its arrival and its answer. Its event becomes a tag value only after an answer of ok has shown
     * that the event exists: what a stranger makes up is {@code other}.
     */
    final class Sample {
        private final String event;
        private final long startedAt = System.nanoTime();

        private Sample(String event) {
            this.event = event;
        }

        /** The event, if it is known to exist. */
        String name() {
            return known.contains(event) ? event : OTHER;
        }

        void ok() {
            if (known.size() < MOST_EVENTS) {
                known.add(event);
            }
            count("ok");
        }

        void refused(RefusalCode code) {
            count(code.wire());
            refused.withTags("code", code.wire()).increment();
        }

        private void count(String outcome) {
            outcomes.computeIfAbsent(new Outcome(name(), outcome), ChannelMetrics.this::counter)
                    .increment();
            dispatch.record(Duration.ofNanos(System.nanoTime() - startedAt));
        }
    }
}
