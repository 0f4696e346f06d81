package org.sawt.media.kurento.servers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a {@link MediaServer} connected, watched and surveyed, on two threads of its own. */
final class Keeper {

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MediaServer server;
    private final ServerAddress address;
    private final Connections connections;
    private final Owner owner;
    private final Surveyor surveyor;
    private final Thread watching;
    private final Thread surveying;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Life current;
    private boolean complained;

    Keeper(MediaServer server, ServerAddress address, Connections connections, Owner owner, Surveyor surveyor) {
        this.server = server;
        this.address = address;
        this.connections = connections;
        this.owner = owner;
        this.surveyor = surveyor;
        this.watching = Thread.ofVirtual().name("media server " + address).unstarted(this::watch);
        this.surveying =
                Thread.ofVirtual().name("survey of media server " + address).unstarted(surveyor);
    }

    void start() {
        watching.start();
        surveying.start();
    }

    void sweepSoon() {
        surveyor.sweepSoon();
    }

    /**
     * Waits until nothing of it runs any more. What is going on is let go on, so that the server hears that we leave;
     * but not for longer than a moment, for it may hang.
     */
    void close() throws InterruptedException {
        closing.countDown();
        surveyor.stop();
        var life = current;
        if (life != null) {
            life.stop();
        }
        for (var thread : List.of(surveying, watching)) {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
                thread.join();
            }
        }
    }

    private void watch() {
        var times = connections.times();
        var pause = times.retryAfter();
        var died = false;
        try {
            do {
                var life = begin();
                if (life != null) {
                    died = keep(life, died);
                    pause = times.retryAfter();
                } else {
                    pause = longer(pause, times.retryAtMost());
                }
            } while (goesOnAfter(pause));
        } catch (InterruptedException _) {
            // It hung while we closed.
        }
    }

    private @Nullable Life begin() {
        try {
            var life = new Life(server, connections, address, owner);
            try {
                server.counted(surveyor.sweep());
                life.warm();
                complained = false;
                return life;
            } catch (RuntimeException e) {
                life.end();
                throw e;
            }
        } catch (RuntimeException e) {
            complain(e);
            return null;
        }
    }

    /** Once for each time that it cannot be used, however often that is tried. */
    private void complain(RuntimeException failure) {
        if (!complained) {
            log.warn("media server {} cannot be used yet: {}", address, Failures.describe(failure));
        }
        complained = true;
        log.debug("media server {} cannot be used yet", address, failure);
    }

    /** Returns whether that life ended by itself. */
    private boolean keep(Life life, boolean diedBefore) throws InterruptedException {
        current = life;
        if (closing.getCount() == 0) {
            life.stop();
        }
        server.lives(life, diedBefore);
        Optional<MediaFault> fault = Optional.empty();
        try {
            fault = life.untilDeath();
        } catch (RuntimeException bug) {
            log.error("media server {} is no longer watched, and left", address, bug);
            fault = Optional.of(MediaFault.SERVER_LOST);
        } finally {
            current = null;
            server.ended(fault.orElse(null));
            fault.ifPresentOrElse(life::die, life::end);
        }
        return fault.isPresent();
    }

    private boolean goesOnAfter(Duration pause) throws InterruptedException {
        return !closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static Duration longer(Duration pause, Duration most) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(most) < 0 ? twice : most;
    }
}
