package org.sawt.signaling.progress;

import com.fasterxml.uuid.Generators;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.journal.Presence;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Records and their addenda as rows. The caller has asked for the right, and to write holds the appointment's lock. */
@Repository
class RecordRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ProgressRecord> of(AppointmentId appointment) {
        return jdbc.sql("select * from progress_records where appointment_id = :appointment")
                .param("appointment", appointment.value())
                .query(RecordRows::record)
                .optional();
    }

    List<AppointmentRecord.Addendum> addendaOf(AppointmentId appointment) {
        return jdbc.sql("select * from record_addenda where appointment_id = :appointment order by written_at, id")
                .param("appointment", appointment.value())
                .query((row, _) -> new AppointmentRecord.Addendum(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        new StaffId(row.getObject("written_by", UUID.class)),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /** Makes the draft, or replaces it under another version. */
    void write(
            Caller.Staff by,
            Held held,
            Proposal proposal,
            List<Presence.Evidence> evidence,
            Confirmation confirmation,
            Instant at) {
        AttendanceCode proposed = proposal.attendance();
        jdbc.sql("""
                        insert into progress_records
                            (appointment_id, clinic_id, student_id, state, attendance_proposed, minutes_proposed, evidence,
                             attendance, minutes, reason, written_by, written_at)
                        values (:appointment, :clinic, :student, 'draft', :proposed, :minutes_proposed, :evidence::jsonb,
                             :attendance, :minutes, :reason, :by, :at)
                        on conflict (appointment_id) do update set version = progress_records.version + 1,
                            attendance_proposed = excluded.attendance_proposed,
                            minutes_proposed = excluded.minutes_proposed, evidence = excluded.evidence,
                            attendance = excluded.attendance, minutes = excluded.minutes, reason = excluded.reason,
                            written_by = excluded.written_by, written_at = excluded.written_at""")
                .param("appointment", held.id().value())
                .param("clinic", by.clinic().value())
                .param("student", held.student().value())
                .param("proposed", proposed == null ? null : proposed.wire())
                .param("minutes_proposed", proposal.minutes())
                .param("evidence", json.writeValueAsString(evidence))
                .param("attendance", confirmation.attendance().wire())
                .param("minutes", confirmation.minutes())
                .param("reason", confirmation.reason())
                .param("by", by.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void sign(Caller.Staff by, AppointmentId appointment, Instant at) {
        jdbc.sql("""
                        update progress_records
                        set state = 'signed', version = version + 1, signed_by = :by, signed_at = :at
                        where appointment_id = :appointment""")
                .param("by", by.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("appointment", appointment.value())
                .update();
    }

    void append(Caller.Staff by, Held held, String text, Instant at) {
        jdbc.sql("""
                        insert into record_addenda (id, appointment_id, clinic_id, student_id, text, written_by, written_at)
                        values (:id, :appointment, :clinic, :student, :text, :by, :at)""")
                .param("id", Generators.timeBasedEpochRandomGenerator().generate())
                .param("appointment", held.id().value())
                .param("clinic", by.clinic().value())
                .param("student", held.student().value())
                .param("text", text)
                .param("by", by.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ProgressRecord record(ResultSet row, int number) throws SQLException {
        String proposed = row.getString("attendance_proposed");
        return new ProgressRecord(
                row.getInt("version"),
                new Proposal(proposed == null ? null : AttendanceCode.of(proposed), row.getInt("minutes_proposed")),
                new Confirmation(
                        AttendanceCode.of(row.getString("attendance")), row.getInt("minutes"), row.getString("reason")),
                new StaffId(row.getObject("written_by", UUID.class)),
                signature(row));
    }

    private static ProgressRecord.@Nullable Signature signature(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("signed_at");
        return at == null
                ? null
                : new ProgressRecord.Signature(
                        new StaffId(Objects.requireNonNull(row.getObject("signed_by", UUID.class))), at.toInstant());
    }
}
