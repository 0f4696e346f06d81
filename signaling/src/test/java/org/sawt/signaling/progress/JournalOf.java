package org.sawt.signaling.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of one session's journal with times that a test chooses, as rooms would have written them. */
public final class JournalOf {

    private final JdbcClient jdbc;
    private final SessionId session;

    public JournalOf(JdbcClient jdbc, SessionId session) {
        this.jdbc = jdbc;
        this.session = session;
    }

    /** Somebody was in the room from then to then. */
    public JournalOf present(String role, Instant from, Instant to) {
        ParticipantId seat = seat(role);
        append("joined", seat, "{\"role\": \"" + role + "\"}", from);
        append("left", seat, "{\"reason\": \"left\"}", to);
        return this;
    }

    /** Somebody came to the waiting room, and no further. */
    public JournalOf waited(String role, Instant at) {
        append("waiting", seat(role), "{\"role\": \"" + role + "\"}", at);
        return this;
    }

    /** Somebody was in the room from then to then, and heard nothing. */
    public JournalOf failed(String role, Instant from, Instant to) {
        ParticipantId seat = seat(role);
        append("joined", seat, "{\"role\": \"" + role + "\"}", from);
        append("link_failed", seat, "{\"link\": \"one\"}", from);
        append("left", seat, "{\"reason\": \"left\"}", to);
        return this;
    }

    private ParticipantId seat(String role) {
        ParticipantId seat = ParticipantId.next();
        jdbc.sql("""
                        insert into session_participants
                            (id, session_id, clinic_id, person, role, name_latin, language, state, incarnation, resume_hash,
                             created_at, updated_at)
                        select :id, id, clinic_id, :person, :role, 'Somebody', 'en', 'left', 1, '', now(), now()
                        from therapy_sessions where id = :session""")
                .param("id", seat.value())
                .param("person", "test:" + seat)
                .param("role", role)
                .param("session", session.value())
                .update();
        return seat;
    }

    private void append(String type, ParticipantId seat, String data, Instant at) {
        jdbc.sql("""
                        insert into session_events (session_id, seq, clinic_id, student_id, at, type, participant_id, data)
                        select s.id, (select coalesce(max(seq), 0) + 1 from session_events where session_id = s.id),
                            s.clinic_id, s.student_id, :at, :type, :seat, :data::jsonb
                        from therapy_sessions s where s.id = :session""")
                .param("session", session.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("type", type)
                .param("seat", seat.value())
                .param("data", data)
                .update();
    }
}
