package org.sawt.signaling.rooms;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The one timer of all rooms. It only looks at deadlines; what is due is done by the rooms, and by the sweep, elsewhere. */
final class RoomClock implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RoomClock.class);

    private final Rooms rooms;
    private final Sweep sweep;
    private final RoomsSettings settings;
    private final Clock clock;
    private final Executor threads;
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private @Nullable ScheduledExecutorService timer;

    RoomClock(Rooms rooms, Sweep sweep, Surroundings around, Executor threads) {
        this.rooms = rooms;
        this.sweep = sweep;
        this.settings = around.settings();
        this.clock = around.clock();
        this.threads = threads;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("room-clock").factory());
        every(settings.tick(), () -> rooms.tick(clock.instant()), started);
        every(settings.sweep(), this::sweep, started);
        timer = started;
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

    private static void every(Duration pause, Runnable work, ScheduledExecutorService timer) {
        var _ = timer.scheduleWithFixedDelay(() -> guarded(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A timer whose task throws never runs again. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException bug) {
            log.error("the clock of rooms stumbled", bug);
        }
    }

    private void sweep() {
        if (sweeping.compareAndSet(false, true)) {
            threads.execute(() -> {
                try {
                    sweep.run();
                } finally {
                    sweeping.set(false);
                }
            });
        }
    }
}
