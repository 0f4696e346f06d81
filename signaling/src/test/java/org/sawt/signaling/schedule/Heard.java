package org.sawt.signaling.schedule;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sawt.signaling.security.AccessRevoked;
import org.sawt.signaling.shared.InvitationId;
import org.springframework.transaction.event.TransactionalEventListener;

/** What was published and committed. */
public class Heard {

    private final List<AccessRevoked> revoked = new CopyOnWriteArrayList<>();

    @TransactionalEventListener
    void on(AccessRevoked event) {
        revoked.add(event);
    }

    public boolean revoked(InvitationId invitation) {
        return revoked.contains(new AccessRevoked.OfInvitation(invitation));
    }
}
