package org.sawt.signaling.channels;

import org.sawt.signaling.security.AccessRevoked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Closes the channels of whoever lost the right to them. */
@Component
class LostRights {

    private final Connections connections;
    private final RecentRevocations recent;

    LostRights(Connections connections, RecentRevocations recent) {
        this.connections = connections;
        this.recent = recent;
    }

    /** After the commit: a right that a rolled-back transaction took is not lost. At once where there is no transaction. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(AccessRevoked right) {
        recent.add(right);
        connections.all().forEach(connection -> connection.each(membership -> membership.revoked(right)));
    }
}
