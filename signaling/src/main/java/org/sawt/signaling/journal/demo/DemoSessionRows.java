package org.sawt.signaling.journal.demo;

import java.util.UUID;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A session from the planned beginning to the planned end, to which a parent came a minute late. */
@Repository
class DemoSessionRows {

    private static final String SESSION = """
            insert into therapy_sessions (id, clinic_id, appointment_id, student_id, therapist_id, state, created_at,
                                          opened_at, ended_at, end_reason)
            select :session, clinic_id, id, student_id, therapist_id, 'ended', starts_at, starts_at, ends_at, 'ended_by_staff'
            from appointments where id = :appointment""";

    /** Its link works no more; nobody has its token. */
    private static final String INVITATION = """
            insert into invitations (id, clinic_id, appointment_id, role, guardian_id, language, token_hash)
            select :invitation, a.clinic_id, a.id, 'guardian', g.id, g.language, sha256(:invitation::text::bytea)
            from appointments a
            join student_guardians l on l.student_id = a.student_id
            join guardians g on g.id = l.guardian_id
            where a.id = :appointment order by g.id limit 1""";

    private static final String THERAPIST = """
            insert into session_participants (id, session_id, clinic_id, person, role, name_latin, name_arabic, language, state,
                                              incarnation, resume_hash, created_at, updated_at)
            select :seat, :session, a.clinic_id, 'staff:' || t.id, 'therapist', t.name_latin, t.name_arabic, t.language, 'left', 1,
                '', a.starts_at, a.ends_at
            from appointments a join staff t on t.id = a.therapist_id where a.id = :appointment""";

    private static final String PARENT = """
            insert into session_participants (id, session_id, clinic_id, person, role, name_latin, name_arabic, language, state,
                                              incarnation, resume_hash, created_at, updated_at)
            select :seat, :session, i.clinic_id, 'invitation:' || i.id, 'guardian', g.name_latin, g.name_arabic, g.language,
                'left', 1, '', a.starts_at, a.ends_at
            from invitations i join guardians g on g.id = i.guardian_id join appointments a on a.id = i.appointment_id
            where i.id = :invitation""";

    private static final String JOURNAL = """
            insert into session_events (session_id, seq, clinic_id, student_id, at, type, participant_id, data)
            select s.id, e.seq, s.clinic_id, s.student_id, e.at, e.type, e.seat, e.data::jsonb
            from therapy_sessions s, lateral (values
                (1, s.opened_at, 'opened', null::uuid, '{}'),
                (2, s.opened_at, 'joined', :therapist, '{"role": "therapist"}'),
                (3, s.opened_at + interval '30 seconds', 'waiting', :parent, '{"role": "guardian"}'),
                (4, s.opened_at + interval '1 minute', 'admitted', :parent, '{}'),
                (5, s.opened_at + interval '1 minute', 'joined', :parent, '{"role": "guardian"}'),
                (6, s.ended_at, 'left', :parent, '{"reason": "left"}'),
                (7, s.ended_at, 'left', :therapist, '{"reason": "left"}'),
                (8, s.ended_at, 'ended', null::uuid, '{"reason": "ended_by_staff"}')) as e (seq, at, type, seat, data)
            where s.id = :session""";

    private static final String APPOINTMENT = """
            update appointments set session_id = :session, session_state = 'ended', session_opened_at = starts_at,
                session_ended_at = ends_at, guest_joined_at = starts_at + interval '1 minute'
            where id = :appointment""";

    private final JdbcClient jdbc;

    DemoSessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(AppointmentId appointment) {
        UUID session = SessionId.next().value();
        UUID invitation = InvitationId.next().value();
        UUID therapist = ParticipantId.next().value();
        UUID parent = ParticipantId.next().value();
        of(SESSION, appointment).param("session", session).update();
        of(INVITATION, appointment).param("invitation", invitation).update();
        of(THERAPIST, appointment)
                .param("seat", therapist)
                .param("session", session)
                .update();
        jdbc.sql(PARENT)
                .param("seat", parent)
                .param("session", session)
                .param("invitation", invitation)
                .update();
        jdbc.sql(JOURNAL)
                .param("session", session)
                .param("therapist", therapist)
                .param("parent", parent)
                .update();
        of(APPOINTMENT, appointment).param("session", session).update();
    }

    private JdbcClient.StatementSpec of(String statement, AppointmentId appointment) {
        return jdbc.sql(statement).param("appointment", appointment.value());
    }
}
