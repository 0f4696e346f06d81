package org.sawt.signaling.relays;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has the relays tried when the server has started, and again and again until it stops. */
final class ProbeSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ProbeSchedule.class);

    private final RelayChecks checks;
    private final RelayWatch watch;
    private final Duration pause;
    private @Nullable ScheduledExecutorService timer;

    ProbeSchedule(RelayChecks checks, RelayWatch watch, Duration pause) {
        this.checks = checks;
        this.watch = watch;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("relay-clock").factory());
        if (watch.report().state() == RelaysState.NONE) {
            log.info("no TURN server is configured (sawt.turn.servers): calls across strict networks will fail");
        } else {
            var _ = timer.scheduleWithFixedDelay(this::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /** A timer whose task throws never runs again; a round that is interrupted is no fault, the server stops. */
    private void round() {
        try {
            checks.begin().join();
        } catch (RuntimeException failed) {
            if (!(failed.getCause() instanceof InterruptedException)) {
                log.error("a round of the relay probe failed", failed);
            }
        }
    }
}
