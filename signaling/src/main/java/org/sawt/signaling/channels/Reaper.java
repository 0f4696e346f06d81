package org.sawt.signaling.channels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at every connection once a second; so no connection needs a timer of its own. */
@Component
final class Reaper implements SmartLifecycle, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Reaper.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Connections connections;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("channels-reaper").factory());

    private volatile @Nullable Future<?> sweeps;

    Reaper(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public void start() {
        sweeps = timer.scheduleWithFixedDelay(this::sweep, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        Future<?> running = sweeps;
        if (running != null) {
            running.cancel(false);
        }
        sweeps = null;
    }

    @Override
    public boolean isRunning() {
        return sweeps != null;
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    void sweep() {
        Instant now = clock.instant();
        connections.all().forEach(connection -> sweep(connection, now));
    }

    /** One connection's fault must not keep the others from being looked at, nor end the timer. */
    private static void sweep(Connection connection, Instant now) {
        try {
            connection.sweep(now);
        } catch (RuntimeException bug) {
            log.error("A connection could not be looked after", bug);
        }
    }
}
