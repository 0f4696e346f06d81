package org.sawt.signaling.security;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sawt.signaling.shared.StaffId;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears what packages above hear: rights that were taken in a transaction that committed. */
class RevokedRights {

    private final Queue<AccessRevoked.OfStaff> heard = new ConcurrentLinkedQueue<>();

    @TransactionalEventListener
    void hear(AccessRevoked.OfStaff revoked) {
        heard.add(revoked);
    }

    List<AccessRevoked> of(StaffId staff) {
        return heard.stream()
                .filter(revoked -> revoked.staff().equals(staff))
                .<AccessRevoked>map(revoked -> revoked)
                .toList();
    }
}
