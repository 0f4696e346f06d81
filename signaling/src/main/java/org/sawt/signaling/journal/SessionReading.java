package org.sawt.signaling.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions that a reader may see, with the names that a report shows. The right to read is part of each query. */
@Repository
class SessionReading {

    private static final String SESSION = """
            select s.id, s.state, s.appointment_id, s.opened_at, s.ended_at, s.end_reason,
                   st.id as student_id, st.name_latin as student_latin, st.name_arabic as student_arabic,
                   t.id as therapist_id, t.name_latin as therapist_latin, t.name_arabic as therapist_arabic
            from therapy_sessions s
            join students st on st.id = s.student_id
            join staff t on t.id = s.therapist_id
            where %s""".formatted(CaseloadScope.sql("s", "student_id"));

    /** To be completed by which. */
    static final String SEATS = """
            select p.id, p.session_id, p.state, p.role, coalesce(f.name_latin, g.name_latin, i.guest_name) as latin,
                   coalesce(f.name_arabic, g.name_arabic) as arabic
            from session_participants p
            left join staff f on p.person = 'staff:' || f.id
            left join invitations i on p.person = 'invitation:' || i.id
            left join guardians g on g.id = i.guardian_id
            where %s order by p.created_at, p.id""";

    private static final String PARTICIPANTS = SEATS.formatted("p.session_id = :session");

    private final JdbcClient jdbc;

    SessionReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Head> head(Caller.Staff reader, SessionId session) {
        return jdbc.sql(SESSION + " and s.id = :session")
                .params(CaseloadScope.params(reader))
                .param("session", session.value())
                .query(SessionReading::head)
                .optional();
    }

    /** The newest hundred sessions of {@code student} that were opened. */
    List<Head> headsOf(Caller.Staff reader, StudentId student) {
        return jdbc.sql(
                        SESSION
                                + " and s.student_id = :student and s.opened_at is not null order by s.opened_at desc limit 100")
                .params(CaseloadScope.params(reader))
                .param("student", student.value())
                .query(SessionReading::head)
                .list();
    }

    /** What has not ended, the oldest first; at most a hundred. */
    List<Head> running(Caller.Staff reader) {
        return jdbc.sql(SESSION + " and s.state <> 'ended' order by s.created_at, s.id limit 100")
                .params(CaseloadScope.params(reader))
                .query(SessionReading::head)
                .list();
    }

    List<Participant> participantsOf(SessionId session) {
        return jdbc.sql(PARTICIPANTS)
                .param("session", session.value())
                .query((row, _) -> participant(row))
                .list();
    }

    /** Of a row with {@code id}, {@code role}, {@code latin} and {@code arabic}. */
    static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                new ParticipantId(row.getObject("id", UUID.class)),
                row.getString("role"),
                name(row.getString("latin"), row.getString("arabic")));
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                new SessionId(row.getObject("id", UUID.class)),
                row.getString("state"),
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                new StudentId(row.getObject("student_id", UUID.class)),
                person(row, "student"),
                person(row, "therapist"),
                instant(row.getTimestamp("opened_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("end_reason"));
    }

    private static SessionReport.Person person(ResultSet row, String who) throws SQLException {
        return new SessionReport.Person(
                row.getString(who + "_id"), name(row.getString(who + "_latin"), row.getString(who + "_arabic")));
    }

    private static LocalizedText name(String latin, @Nullable String arabic) {
        return new LocalizedText(latin, arabic == null ? latin : arabic);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** A session without its journal. */
    record Head(
            SessionId id,
            String state,
            AppointmentId appointment,
            StudentId studentId,
            SessionReport.Person student,
            SessionReport.Person therapist,
            @Nullable Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    /** Somebody who had a seat, or waited for one. */
    record Participant(ParticipantId id, String role, LocalizedText name) {}
}
