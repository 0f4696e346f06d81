package org.sawt.signaling.rooms;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Threads that exist only while they have something to do. When the server stops they finish first what rooms have to
 * write, while the database is still there.
 */
final class RoomThreads implements Executor, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RoomThreads.class);

    /** Less than {@code spring.lifecycle.timeout-per-shutdown-phase}. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    private final Phaser busy = new Phaser(1);
    private volatile boolean running;

    @Override
    public void execute(Runnable task) {
        busy.register();
        var _ = Thread.ofVirtual().name("room").start(() -> {
            try {
                task.run();
            } finally {
                busy.arriveAndDeregister();
            }
        });
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        int phase = busy.arrive();
        try {
            busy.awaitAdvanceInterruptibly(phase, LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            log.warn("{} rooms still have something to write after {}", busy.getUnarrivedParties(), LONGEST_FAREWELL);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the sockets and the web server, which bring the last news; lower phases stop later. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
