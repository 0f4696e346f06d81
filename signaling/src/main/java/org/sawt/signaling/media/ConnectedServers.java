package org.sawt.signaling.media;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sawt.media.MediaEngine;
import org.sawt.media.kurento.KurentoEngine;
import org.sawt.media.kurento.KurentoObserver;
import org.sawt.media.kurento.servers.ServerObserver;
import org.sawt.media.kurento.servers.ServerPool;
import org.sawt.media.kurento.servers.ServerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * The media servers, connected from the start of this server to its end. When it stops, calls are left on them: they go on
 * until their pages are back at the next process, which gives them new links and clears away the old ones.
 */
final class ConnectedServers implements SmartLifecycle, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConnectedServers.class);

    private final Duration awaitAtStart;
    private final CountDownLatch healthy = new CountDownLatch(1);
    private final ScheduledExecutorService timer;
    private final ServerPool pool;
    private final KurentoEngine engine;
    private volatile boolean running;

    ConnectedServers(MediaSettings.Kurento settings, KurentoObserver observer, Clock clock) {
        this.awaitAtStart = settings.awaitAtStart();
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("media-clock").factory());
        this.pool = ServerPool.start(settings.pool(), new FirstHealthy(), clock);
        this.engine = new KurentoEngine(pool, settings.links(), observer, timer, clock);
    }

    MediaEngine engine() {
        return engine;
    }

    ServerPool pool() {
        return pool;
    }

    /** Connecting began with the first beans; so pages that come back find a media server, and sessions start on one. */
    @Override
    public void start() {
        try {
            if (!healthy.await(awaitAtStart.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("no media server is ready after {}: sessions start as a mesh, or not at all", awaitAtStart);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        close();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        pool.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which brings the first page back; stopped after the rooms have written what they must. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 2;
    }

    private final class FirstHealthy implements ServerObserver {
        @Override
        public void serverState(String server, ServerState state) {
            if (state == ServerState.HEALTHY) {
                healthy.countDown();
            }
        }
    }
}
