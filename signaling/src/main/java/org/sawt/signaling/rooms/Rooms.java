package org.sawt.signaling.rooms;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.ToIntFunction;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** The rooms in this process: made when somebody comes to a running session, forgotten when it ends. */
final class Rooms {

    private static final Logger log = LoggerFactory.getLogger(Rooms.class);

    private final Map<SessionId, RunningRoom> running = new ConcurrentHashMap<>();
    private final Surroundings around;
    private final StoredSessions store;
    private final Retry retry;
    private final ApplicationEventPublisher events;
    private final Executor threads;

    Rooms(Surroundings around, StoredSessions store, Retry retry, ApplicationEventPublisher events, Executor threads) {
        this.around = around;
        this.store = store;
        this.retry = retry;
        this.events = events;
        this.threads = threads;
    }

    /**
     * The room of {@code session}, restored from the database where this process has none. Blocks.
     *
     * @throws org.sawt.signaling.shared.RefusedException {@code unknown_topic}, {@code session_ended}
     */
    RunningRoom enter(SessionId session) {
        RunningRoom room = running.get(session);
        return room == null ? restore(session) : room;
    }

    Optional<RunningRoom> find(SessionId session) {
        return Optional.ofNullable(running.get(session));
    }

    /** Gives every room the time; rooms that have nothing due do nothing. */
    void tick(Instant now) {
        running.values().forEach(room -> room.tick(now));
    }

    int size() {
        return running.size();
    }

    int sum(ToIntFunction<Census> what) {
        return running.values().stream().map(RunningRoom::census).mapToInt(what).sum();
    }

    /** Two who find no room both make one; the map decides which it is, and only that one begins to act. */
    private RunningRoom restore(SessionId session) {
        Stored stored = store.load(session)
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.UNKNOWN_TOPIC, "no such session").asException());
        if (stored.session().state() == Sessions.State.ENDED) {
            throw Refusals.ENDED.asException();
        }
        RunningRoom made = make(stored);
        RunningRoom other = running.putIfAbsent(session, made);
        if (other == null) {
            made.start();
            catchUp(session);
        }
        return other == null ? made : other;
    }

    /**
     * Tells the room of {@code session}, where there is one, how that stands in the database: what was stored before the
     * room could hear of it, and what was stored although the answer was lost. Idempotent; blocks.
     */
    void catchUp(SessionId session) {
        store.row(session).ifPresent(row -> {
            switch (row.state()) {
                case LOBBY -> {
                    // as every room begins
                }
                case OPEN -> find(session).ifPresent(room -> opened(room, row));
                case ENDED -> tellEnd(session);
            }
        });
    }

    private static void opened(RunningRoom room, SessionRow row) {
        if (row.openedAt() != null) {
            room.opened(new Opening(row.openedAt(), row.mode()));
        }
    }

    Set<SessionId> running() {
        return Set.copyOf(running.keySet());
    }

    private RunningRoom make(Stored stored) {
        SessionId session = stored.session().id();
        return new RunningRoom(
                stored, around, room -> writer(stored.session(), room), threads, () -> running.remove(session));
    }

    private Ledger writer(SessionRow session, Executor room) {
        Mailbox queue = new Mailbox(around.settings().limits().writes(), threads, Rooms::unexpected);
        return new SessionWriter(
                session.id(),
                store,
                retry,
                census -> events.publishEvent(waiting(session, census)),
                () -> tellEnd(session.id()),
                room,
                queue);
    }

    /** A room that was restored while its session ended learns of it by what it cannot store any more. */
    private void tellEnd(SessionId session) {
        store.endingOf(session)
                .ifPresent(ending -> find(session).ifPresent(room -> room.ended(ending.reason(), ending.at())));
    }

    private static void unexpected(Throwable bug) {
        log.error("a listener of a room failed", bug);
    }

    private static WaitingChanged waiting(SessionRow session, Census census) {
        return new WaitingChanged(
                session.id(),
                session.plan().appointment(),
                session.plan().clinic(),
                census.waiting(),
                census.joined(),
                census.waitingSince());
    }
}
