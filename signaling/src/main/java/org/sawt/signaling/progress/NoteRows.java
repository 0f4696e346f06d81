package org.sawt.signaling.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes as rows. The caller has asked for the right, and to write holds the appointment's lock. */
@Repository
class NoteRows {

    private final JdbcClient jdbc;

    NoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Note> of(AppointmentId appointment) {
        return jdbc.sql("select * from session_notes where appointment_id = :appointment order by begun_at, author")
                .param("appointment", appointment.value())
                .query(NoteRows::note)
                .list();
    }

    /** The note of {@code by}, or what takes its place, under the next version. */
    Note write(Caller.Staff by, Held held, String text, Instant at) {
        return jdbc.sql("""
                        insert into session_notes (appointment_id, author, clinic_id, student_id, text, begun_at, saved_at)
                        values (:appointment, :by, :clinic, :student, :text, :at, :at)
                        on conflict (appointment_id, author) do update set
                            version = session_notes.version + 1, text = excluded.text, saved_at = excluded.saved_at
                        returning *""")
                .param("appointment", held.id().value())
                .param("by", by.id().value())
                .param("clinic", by.clinic().value())
                .param("student", held.student().value())
                .param("text", text)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(NoteRows::note)
                .single();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                new StaffId(row.getObject("author", UUID.class)),
                row.getInt("version"),
                row.getString("text"),
                row.getTimestamp("saved_at").toInstant());
    }
}
