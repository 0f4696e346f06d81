package org.sawt.signaling.rooms;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Looks for sessions that no room watches: open ones after a restart, or to which nobody came, get a room with its
 * deadlines; lobbies that nobody opened in time end. So no session goes on for ever. And it tells the rooms there are what
 * they may have missed, and writes down that they live.
 */
final class Sweep implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final Rooms rooms;
    private final StoredSessions store;
    private final RoomsSettings settings;
    private final Set<SessionId> unreadable = ConcurrentHashMap.newKeySet();

    Sweep(Rooms rooms, StoredSessions store, RoomsSettings settings) {
        this.rooms = rooms;
        this.store = store;
        this.settings = settings;
    }

    @Override
    public void run() {
        try {
            Map<SessionId, Opening> open = store.open();
            open.forEach((session, opening) -> guarded(session, () -> watch(session, opening)));
            rooms.running().stream()
                    .filter(session -> !open.containsKey(session))
                    .forEach(session -> guarded(session, () -> rooms.catchUp(session)));
            store.keepAlive(rooms.running());
            store.overdueLobbies(settings.longest()).forEach(session -> guarded(session, () -> close(session)));
        } catch (DataAccessException | TransactionException away) {
            log.warn("sessions were not looked through: {}", away.getClass().getSimpleName());
        }
    }

    /** One session that cannot be read is no reason to forget the others; it is reported once. */
    private void guarded(SessionId session, Runnable look) {
        try {
            look.run();
            unreadable.remove(session);
        } catch (RuntimeException bug) {
            if (Retry.isAway(bug)) {
                throw bug;
            }
            if (unreadable.add(session)) {
                log.error("session {} cannot be looked after", session, bug);
            }
        }
    }

    /** That the session is open may be news to a room: the server that opened it may have been cut off from the answer. */
    private void watch(SessionId session, Opening opening) {
        try {
            rooms.enter(session).opened(opening);
        } catch (RefusedException endedMeanwhile) {
            log.debug("session {} ended meanwhile", session);
        }
    }

    private void close(SessionId session) {
        store.end(session, EndReason.NOT_STARTED);
        log.info("session {} ended: {}", session, EndReason.NOT_STARTED.wire());
    }
}
