package org.sawt.signaling.schedule.live;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.rooms.WaitingChanged;
import org.sawt.signaling.schedule.AppointmentChanged;
import org.sawt.signaling.schedule.AppointmentView;
import org.sawt.signaling.schedule.AppointmentViews;
import org.sawt.signaling.schedule.Appointments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends a changed appointment to those who may see it. The right is asked of the database for each change and watcher,
 * never remembered. On a thread of its own, because rooms must not wait for it; a change that is still to be sent is not
 * queued twice, so the queue is never longer than there are appointments, and what is sent is always the latest.
 */
@Component
class SchedulePushes {

    static final String EVENT = "appointment_changed";

    /** The database may be away; what is on screens would be wrong until the next change. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(SchedulePushes.class);

    private final Watchers watchers;
    private final Appointments appointments;
    private final AppointmentViews views;
    private volatile boolean stopped;
    private final Set<AppointmentChanged> pending = ConcurrentHashMap.newKeySet();
    private final Executor again =
            CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("schedule-pushes").factory());

    SchedulePushes(Watchers watchers, Appointments appointments, AppointmentViews views) {
        this.watchers = watchers;
        this.appointments = appointments;
        this.views = views;
    }

    /** {@code appointment}, as this watcher sees it. */
    record Changed(AppointmentView appointment) {}

    @TransactionalEventListener
    void changed(AppointmentChanged change) {
        if (!stopped && !watchers.of(change.clinic()).isEmpty() && pending.add(change)) {
            sender.execute(() -> push(change));
        }
    }

    private void push(AppointmentChanged change) {
        pending.remove(change);
        try {
            send(change);
        } catch (RuntimeException failure) {
            log.warn(
                    "appointment {} is pushed again shortly: {}",
                    change.appointment(),
                    failure.getClass().getSimpleName());
            again.execute(() -> changed(change));
        }
    }

    @EventListener
    void waitingChanged(WaitingChanged now) {
        changed(new AppointmentChanged(now.appointment(), now.clinic()));
    }

    private void send(AppointmentChanged change) {
        watchers.of(change.clinic())
                .forEach((staff, channels) -> appointments
                        .find(staff, change.appointment())
                        .map(appointment -> Outgoing.of(EVENT, new Changed(views.of(appointment, staff))))
                        .ifPresent(message ->
                                channels.forEach(watcher -> watcher.channel().send(message))));
    }

    @PreDestroy
    void stop() {
        stopped = true;
        sender.shutdownNow();
    }
}
