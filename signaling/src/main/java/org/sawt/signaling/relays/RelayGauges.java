package org.sawt.signaling.relays;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sawt.turn.TurnUrl;

/** How each way to each relay fares, read when somebody looks. A relay with two URLs of one way fares as its worse one. */
record RelayGauges(RelayWatch watch) implements MeterBinder {

    private record Path(String relay, TurnUrl.Way way) {

        static Path of(RelayStatus status) {
            return new Path(status.relay(), status.url().way());
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        watch.report().urls().stream().map(Path::of).distinct().forEach(path -> {
            gauge("turn.probe.works", path, RelayGauges::works, registry);
            gauge("turn.probe.last.success", path, RelayGauges::lastSuccess, registry);
        });
    }

    private void gauge(String name, Path path, ToDoubleFunction<List<RelayStatus>> value, MeterRegistry registry) {
        Gauge.builder(name, watch, known -> value.applyAsDouble(urlsOf(path, known)))
                .tags("relay", path.relay(), "way", path.way().wire())
                .register(registry);
    }

    private static List<RelayStatus> urlsOf(Path path, RelayWatch known) {
        return known.report().urls().stream()
                .filter(status -> Path.of(status).equals(path))
                .toList();
    }

    /** No number before the first try: a start is no alarm. */
    private static double works(List<RelayStatus> urls) {
        if (urls.stream().anyMatch(url -> url.state() == RelayState.UNKNOWN)) {
            return Double.NaN;
        }
        return urls.stream().allMatch(url -> url.state() == RelayState.WORKS) ? 1 : 0;
    }

    private static double lastSuccess(List<RelayStatus> urls) {
        return urls.stream()
                .map(url -> url.workedAt() == null ? Instant.EPOCH : url.workedAt())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .getEpochSecond();
    }
}
