package org.sawt.signaling.rooms;

import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Looks for sessions that no room watches: open ones after a restart, or to which nobody came, get a room with its
 * deadlines; lobbies that nobody opened in time end. So no session goes on for ever.
 */
final class Sweep implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final Rooms rooms;
    private final StoredSessions store;
    private final RoomsSettings settings;

    Sweep(Rooms rooms, StoredSessions store, RoomsSettings settings) {
        this.rooms = rooms;
        this.store = store;
        this.settings = settings;
    }

    @Override
    public void run() {
        try {
            store.open().forEach(this::watch);
            store.overdueLobbies(settings.longest()).forEach(this::close);
        } catch (DataAccessException | TransactionException away) {
            log.warn("sessions were not looked through: {}", away.getClass().getSimpleName());
        }
    }

    private void watch(SessionId session) {
        try {
            rooms.enter(session);
        } catch (RefusedException endedMeanwhile) {
            log.debug("session {} ended meanwhile", session);
        }
    }

    private void close(SessionId session) {
        store.end(session, EndReason.NOT_STARTED);
        log.info("session {} ended: {}", session, EndReason.NOT_STARTED.wire());
    }
}
