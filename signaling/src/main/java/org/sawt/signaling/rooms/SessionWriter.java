package org.sawt.signaling.rooms;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger of one room: a queue of its own, so that a room whose write is slow delays no other. */
final class SessionWriter implements Ledger {

    private static final Logger log = LoggerFactory.getLogger(SessionWriter.class);

    private final SessionId session;
    private final StoredSessions store;
    private final Retry retry;
    private final Consumer<Census> listeners;
    private final Runnable ended;
    private final Executor room;
    private final Mailbox queue;
    private final AtomicReference<@Nullable Census> news = new AtomicReference<>();

    /**
     * {@code room} is where answers go; {@code listeners} hear of a census, and {@code ended} of the end that was found in the
     * database, on a thread that may block.
     */
    SessionWriter(
            SessionId session,
            StoredSessions store,
            Retry retry,
            Consumer<Census> listeners,
            Runnable ended,
            Executor room,
            Mailbox queue) {
        this.session = session;
        this.store = store;
        this.retry = retry;
        this.listeners = listeners;
        this.ended = ended;
        this.room = room;
        this.queue = queue;
    }

    @Override
    public boolean isFull() {
        return queue.isFull();
    }

    @Override
    public void write(Change change, Consumer<Outcome> then) {
        queue.post(() -> perform(() -> store.store(session, change), then));
    }

    @Override
    public void end(EndReason reason, @Nullable ParticipantId by, Consumer<Outcome> then) {
        queue.post(() -> perform(
                () -> {
                    store.end(session, reason, by);
                    return Outcome.ENDED;
                },
                then));
    }

    @Override
    public void announce(Census census) {
        if (news.getAndSet(census) == null) {
            queue.post(() -> {
                Census latest = news.getAndSet(null);
                if (latest != null) {
                    listeners.accept(latest);
                }
            });
        }
    }

    private void perform(Supplier<Outcome> work, Consumer<Outcome> then) {
        Outcome outcome = Outcome.FAILED;
        try {
            outcome = retry.until(() -> done(work));
        } catch (RuntimeException bug) {
            log.error("session {} has lost a fact", session, bug);
        } finally {
            Outcome decided = outcome;
            room.execute(() -> then.accept(decided));
        }
    }

    /** The end that was found is told before anything is answered; both may be tried again. */
    private Outcome done(Supplier<Outcome> work) {
        Outcome outcome = work.get();
        if (outcome == Outcome.ENDED) {
            ended.run();
        }
        return outcome;
    }
}
