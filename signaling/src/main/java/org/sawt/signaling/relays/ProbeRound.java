package org.sawt.signaling.relays;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries every URL of every relay once, all at the same time, each on a virtual thread of its own. */
final class ProbeRound {

    private static final Logger log = LoggerFactory.getLogger(ProbeRound.class);

    /** The probe keeps its own time; one that does not is cut off so much later. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final List<RelayServer> servers;
    private final Prober prober;
    private final Duration within;
    private final ProbeMetrics metrics;
    private final Clock clock;

    ProbeRound(List<RelayServer> servers, Prober prober, Duration within, ProbeMetrics metrics, Clock clock) {
        this.servers = servers;
        this.prober = prober;
        this.within = within;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What becomes of {@code before}, in its order; where a try has no result because of a bug, it stays as it was. */
    List<RelayStatus> run(List<RelayStatus> before) throws InterruptedException {
        List<Callable<Tried>> tries = servers.stream()
                .flatMap(server -> server.urls().stream().<Callable<Tried>>map(url -> () -> attempt(server, url)))
                .toList();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<Tried>> results =
                    threads.invokeAll(tries, within.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            List<RelayStatus> after = new ArrayList<>();
            for (int i = 0; i < before.size(); i++) {
                after.add(after(before.get(i), results.get(i)));
            }
            return after;
        } finally {
            threads.shutdownNow();
        }
    }

    private Tried attempt(RelayServer server, TurnUrl url) throws InterruptedException {
        long start = System.nanoTime();
        ProbeResult result = prober.probe(server, url);
        metrics.tried(server.name(), url.way(), result, Duration.ofNanos(System.nanoTime() - start));
        return new Tried(result, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static RelayStatus after(RelayStatus before, Future<Tried> result) {
        return switch (result.state()) {
            case SUCCESS ->
                before.tried(result.resultNow().result(), result.resultNow().at());
            case FAILED -> stumbled(before, result.exceptionNow());
            case CANCELLED, RUNNING -> stumbled(before, null);
        };
    }

    private static RelayStatus stumbled(RelayStatus before, @Nullable Throwable bug) {
        String way = before.url().way().wire();
        log.error("the probe of relay {} over {} {}", before.relay(), way, bug == null ? "hangs" : "failed", bug);
        return before;
    }

    private record Tried(ProbeResult result, Instant at) {}
}
