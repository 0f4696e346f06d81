package org.sawt.signaling.rooms;

import org.sawt.signaling.channels.TopicHandler;
import org.sawt.signaling.rooms.Admissions.Admission;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Serves {@code session:{id}}: whoever may come in is brought to the room. */
final class RoomTopic implements TopicHandler {

    private static final Logger log = LoggerFactory.getLogger(RoomTopic.class);

    private final Admissions admissions;
    private final Rooms rooms;
    private final Audit audit;

    RoomTopic(Admissions admissions, Rooms rooms, Audit audit) {
        this.admissions = admissions;
        this.rooms = rooms;
        this.audit = audit;
    }

    @Override
    public String prefix() {
        return "session";
    }

    @Override
    public void join(Attempt attempt) {
        SessionId session = sessionOf(attempt);
        JoinRequest request = attempt.payload(JoinRequest.class);
        try {
            Admission admission = admissions.admit(attempt.caller(), session);
            rooms.enter(session).arrive(new Arrival(attempt, admission, request));
        } catch (RefusedException refused) {
            record(attempt, session, refused.refusal());
            attempt.refuse(refused.refusal());
        } catch (DataAccessException | TransactionException away) {
            log.warn("session {} cannot be joined: {}", session, away.getClass().getSimpleName());
            attempt.refuse(Refusals.unavailable("the database is away"));
        }
    }

    private static SessionId sessionOf(Attempt attempt) {
        try {
            return SessionId.of(attempt.subtopic());
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.of(RefusalCode.UNKNOWN_TOPIC, "no such session").asException();
        }
    }

    /** The refusal stands, whether or not it can be recorded. */
    private void record(Attempt attempt, SessionId session, Refusal refusal) {
        try {
            audit.record(Audit.Entry.refused(
                    Audit.Action.JOIN_REFUSED,
                    attempt.caller(),
                    session.value(),
                    refusal.code().wire()));
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "a refused join of session {} was not audited: {}",
                    session,
                    away.getClass().getSimpleName());
        }
    }
}
