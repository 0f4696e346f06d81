package org.sawt.signaling.channels;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * When the server stops: tells every client when to come back, each at another moment so that they do not all come at
 * once, and closes the sockets. Before the web server stops, which would cut them off without a word.
 */
@Component
final class GracefulDrain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GracefulDrain.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Connections connections;
    private final ChannelsSettings settings;
    private volatile boolean running;

    GracefulDrain(Connections connections, ChannelsSettings settings) {
        this.connections = connections;
        this.settings = settings;
    }

    /** Also after a stop: tests pause the servers that they do not use. */
    @Override
    public void start() {
        connections.open();
        running = true;
    }

    @Override
    public void stop() {
        connections.drain();
        int count = connections.count();
        connections.all().forEach(this::drain);
        awaitGone();
        running = false;
        log.info("Told {} sockets to come back, {} of them did not close in time", count, connections.count());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Higher phases stop first. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }

    private void drain(Connection connection) {
        long longest = settings.returnWithin().toSeconds();
        long retryAfter = ThreadLocalRandom.current().nextLong(1, longest + 1);
        connection.drain(Outgoing.of(PhoenixEvents.DRAINING, Map.of("retry_after", retryAfter)));
    }

    private void awaitGone() {
        long deadline = System.nanoTime() + settings.closeTimeout().toNanos();
        while (connections.count() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
