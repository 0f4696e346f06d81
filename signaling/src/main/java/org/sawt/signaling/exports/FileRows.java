package org.sawt.signaling.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.exports.StudentFile.Access;
import org.sawt.signaling.exports.StudentFile.Agreement;
import org.sawt.signaling.exports.StudentFile.Carer;
import org.sawt.signaling.exports.StudentFile.Meeting;
import org.sawt.signaling.exports.StudentFile.Person;
import org.sawt.signaling.exports.StudentFile.Session;
import org.sawt.signaling.journal.Presences;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a file is made of; the right to it is asked for before. */
@Repository
class FileRows {

    private static final String BETWEEN = " between :from and :to";

    private static final String APPOINTMENTS = """
            select a.id, a.therapist_id, a.starts_at, a.ends_at, a.state from appointments a
            where a.student_id = :student and (a.starts_at at time zone :zone)::date""" + BETWEEN + " order by a.starts_at, a.id";

    private static final String SESSIONS = """
            select s.id, s.appointment_id, s.therapist_id, s.opened_at, s.ended_at
            from therapy_sessions s join appointments a on a.id = s.appointment_id
            where s.student_id = :student and s.opened_at is not null and (a.starts_at at time zone :zone)::date""" + BETWEEN + " order by s.opened_at, s.id";

    private static final String AGREEMENTS = """
            select c.invitation_id, i.guardian_id, c.text_version, c.language, c.consented_at
            from consents c join invitations i on i.id = c.invitation_id join appointments a on a.id = i.appointment_id
            where a.student_id = :student and i.role in ('guardian', 'student')
              and (c.consented_at at time zone :zone)::date""" + BETWEEN + " order by c.consented_at, c.invitation_id";

    private static final String ACCESSES = """
            select e.id, e.at, case e.actor_kind when 'staff' then e.actor_id end as staff, e.actor_role, e.action,
                   e.outcome, e.detail
            from audit_entries e
            where e.student_id = :student and (e.at at time zone :zone)::date""" + BETWEEN + " order by e.at, e.id";

    private static final String CARERS = """
            select g.id, g.name_latin, g.name_arabic, g.language
            from guardians g join student_guardians sg on sg.guardian_id = g.id
            where sg.student_id = :student order by g.created_at, g.id""";

    private final JdbcClient jdbc;
    private final Presences presences;

    FileRows(JdbcClient jdbc, Presences presences) {
        this.jdbc = jdbc;
        this.presences = presences;
    }

    Person student(StudentId student) {
        return jdbc.sql("select id, name_latin, name_arabic from students where id = :id")
                .param("id", student.value())
                .query(FileRows::person)
                .single();
    }

    List<Person> staff(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select id, name_latin, name_arabic from staff where id in (:ids) order by created_at, id")
                        .param("ids", ids)
                        .query(FileRows::person)
                        .list();
    }

    List<Carer> carers(StudentId student) {
        return jdbc.sql(CARERS)
                .param("student", student.value())
                .query((row, _) -> new Carer(uuid(row, "id"), name(row), Language.of(row.getString("language"))))
                .list();
    }

    List<Meeting> appointments(Window window) {
        return read(
                APPOINTMENTS,
                window,
                (row, _) -> new Meeting(
                        uuid(row, "id"),
                        uuid(row, "therapist_id"),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getString("state")));
    }

    List<Session> sessions(Window window) {
        List<Session> opened = read(SESSIONS, window, FileRows::session);
        Map<SessionId, Duration> delivered = presences.deliveredIn(
                opened.stream().map(session -> new SessionId(session.id())).toList());
        return opened.stream()
                .map(session -> session.delivering(delivered.getOrDefault(new SessionId(session.id()), Duration.ZERO)))
                .toList();
    }

    List<Agreement> agreements(Window window) {
        return read(
                AGREEMENTS,
                window,
                (row, _) -> new Agreement(
                        uuid(row, "invitation_id"),
                        row.getObject("guardian_id", UUID.class),
                        row.getString("text_version"),
                        Language.of(row.getString("language")),
                        instant(row, "consented_at")));
    }

    List<Access> accesses(Window window) {
        return read(ACCESSES, window, FileRows::access);
    }

    private <T> List<T> read(String sql, Window window, RowMapper<T> mapper) {
        return jdbc.sql(sql).params(window.params()).query(mapper).list();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Session(
                uuid(row, "id"),
                uuid(row, "appointment_id"),
                uuid(row, "therapist_id"),
                instant(row, "opened_at"),
                ended == null ? null : ended.toInstant(),
                Duration.ZERO);
    }

    private static Access access(ResultSet row, int number) throws SQLException {
        Audit.Action action = constant(Audit.Action.class, row.getString("action"));
        return new Access(
                uuid(row, "id"),
                instant(row, "at"),
                row.getObject("staff", UUID.class),
                row.getString("actor_role"),
                action,
                constant(Audit.Outcome.class, row.getString("outcome")),
                row.getString("detail"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String stored) {
        return Enum.valueOf(type, stored.toUpperCase(Locale.ROOT));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(uuid(row, "id"), name(row));
    }

    private static LocalizedText name(ResultSet row) throws SQLException {
        String latin = row.getString("name_latin");
        @Nullable String arabic = row.getString("name_arabic");
        return new LocalizedText(latin, arabic == null ? latin : arabic);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
