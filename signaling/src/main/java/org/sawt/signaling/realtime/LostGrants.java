package org.sawt.signaling.realtime;

import java.util.function.Predicate;
import org.sawt.signaling.rooms.SessionFact;
import org.sawt.signaling.shared.SessionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Closes a session's channels to whoever leaves its room, for whatever reason, and to everybody when it ends. */
@Component
class LostGrants {

    private final OpenChannels open;

    LostGrants(OpenChannels open) {
        this.open = open;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SessionFact.ParticipantLeft left) {
        String participant = left.participant().toString();
        open.lose(on(
                left.session(),
                grant -> grant.identity() != null && grant.identity().id().equals(participant)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SessionFact.SessionEnded ended) {
        open.lose(on(ended.session(), _ -> true));
    }

    private static Predicate<Grant> on(SessionId session, Predicate<Grant> whose) {
        return grant -> grant.name().subject() instanceof ChannelName.Subject.OfSession(SessionId of)
                && of.equals(session)
                && whose.test(grant);
    }
}
