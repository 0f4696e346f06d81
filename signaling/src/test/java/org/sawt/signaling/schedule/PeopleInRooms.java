package org.sawt.signaling.schedule;

import java.time.Instant;
import org.sawt.signaling.rooms.Admissions;
import org.sawt.signaling.rooms.SessionFact;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.SessionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts people into sessions as {@code rooms} does, without their sockets: a seat, and the fact that they joined. */
public class PeopleInRooms {

    private final JdbcClient jdbc;
    private final Admissions admissions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PeopleInRooms(
            JdbcClient jdbc, Admissions admissions, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.admissions = admissions;
        this.events = events;
        this.transaction = transaction;
    }

    public void enter(Caller caller, SessionId session) {
        Admissions.Admission admission = admissions.admit(caller, session);
        ParticipantId participant = ParticipantId.next();
        transaction.executeWithoutResult(_ -> {
            seat(admission, participant);
            events.publishEvent(new SessionFact.ParticipantJoined(
                    session, admission.clinic(), participant, admission.person(), admission.role(), Instant.now()));
        });
    }

    private void seat(Admissions.Admission admission, ParticipantId participant) {
        jdbc.sql("""
                        insert into session_participants
                            (id, session_id, clinic_id, person, role, name_latin, language, state, incarnation,
                             resume_hash, created_at, updated_at)
                        values (:id, :session, :clinic, :person, :role, :name, :language, 'joined', 1, '', now(), now())""")
                .param("id", participant.value())
                .param("session", admission.session().value())
                .param("clinic", admission.clinic().value())
                .param("person", admission.person().value())
                .param("role", admission.role().wire())
                .param("name", admission.name().latin())
                .param("language", admission.language().tag())
                .update();
    }
}
