package org.sawt.signaling.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.rooms.SessionFact;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code session_events}: appended and read, never changed; the database refuses anything else. */
@Repository
class SessionEvents {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SessionEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Appends {@code fact} under the session's next number. The session's row is locked until the transaction ends, so
     * numbers have no gap and no two writers take the same one.
     */
    void append(SessionFact fact) {
        Recorded recorded = Recorded.of(fact);
        UUID session = fact.session().value();
        UUID student = jdbc.sql("select student_id from therapy_sessions where id = :session for update")
                .param("session", session)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into session_events (session_id, seq, clinic_id, student_id, at, type, participant_id, data)
                select :session, coalesce(max(seq), 0) + 1, :clinic, :student, :at, :type, :participant, :data::jsonb
                from session_events where session_id = :session""")
                .param("session", session)
                .param("clinic", fact.clinic().value())
                .param("student", student)
                .param("at", fact.at().atOffset(ZoneOffset.UTC))
                .param("type", recorded.type().wire())
                .param("participant", valueOf(recorded.participant()), java.sql.Types.OTHER)
                .param("data", json.writeValueAsString(recorded.data()))
                .update();
    }

    /** The entries of {@code session} with a number above {@code after}, in order. */
    List<JournalEntry> of(SessionId session, int after) {
        return jdbc.sql("""
                select seq, at, type, participant_id, data from session_events
                where session_id = :session and seq > :after order by seq""")
                .param("session", session.value())
                .param("after", after)
                .query(this::entry)
                .list();
    }

    /** What says who was in the room, of many sessions in one query; in order for each. */
    Map<SessionId, List<JournalEntry>> presenceIn(List<SessionId> sessions) {
        return entriesIn(sessions, Attendance.TYPES);
    }

    /** The entries of {@code types} of many sessions in one query, the sessions by id and their entries in order. */
    Map<SessionId, List<JournalEntry>> entriesIn(List<SessionId> sessions, Set<EntryType> types) {
        Map<SessionId, List<JournalEntry>> found = new LinkedHashMap<>();
        if (sessions.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select session_id, seq, at, type, participant_id, data from session_events
                where session_id in (:sessions) and type in (:types) order by session_id, seq""")
                .param("sessions", sessions.stream().map(SessionId::value).toList())
                .param("types", types.stream().map(EntryType::wire).toList())
                .query(row -> {
                    found.computeIfAbsent(
                                    new SessionId(row.getObject("session_id", UUID.class)), _ -> new ArrayList<>())
                            .add(entry(row, 0));
                });
        return found;
    }

    private JournalEntry entry(ResultSet row, int number) throws SQLException {
        UUID participant = row.getObject("participant_id", UUID.class);
        return new JournalEntry(
                row.getInt("seq"),
                row.getTimestamp("at").toInstant(),
                EntryType.ofWire(row.getString("type")),
                participant == null ? null : new ParticipantId(participant),
                json.readValue(row.getString("data"), FIELDS));
    }

    private static @Nullable UUID valueOf(@Nullable ParticipantId participant) {
        return participant == null ? null : participant.value();
    }
}
