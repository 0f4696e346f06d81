package org.sawt.signaling.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was released to families, and withdrawn; the last that was said of a record holds. Appended, never changed. */
@Repository
class ReleaseRows {

    private static final String LATEST = """
            select distinct on (appointment_id) appointment_id, released, said_at from record_releases where %s
            order by appointment_id, number desc""";

    private final JdbcClient jdbc;

    ReleaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when it is released; empty when it is not. */
    Optional<Instant> releasedAt(AppointmentId appointment) {
        return jdbc.sql(LATEST.formatted("appointment_id = :appointment"))
                .param("appointment", appointment.value())
                .query((row, _) -> row.getBoolean("released")
                        ? Optional.of(row.getTimestamp("said_at").toInstant())
                        : Optional.<Instant>empty())
                .optional()
                .flatMap(one -> one);
    }

    /** What staff said of the records of {@code student}: true was released, false withdrawn. */
    Map<AppointmentId, Boolean> of(StudentId student) {
        Map<AppointmentId, Boolean> said = new HashMap<>();
        jdbc.sql(LATEST.formatted("student_id = :student"))
                .param("student", student.value())
                .query(row -> {
                    said.put(
                            new AppointmentId(row.getObject("appointment_id", UUID.class)), row.getBoolean("released"));
                });
        return said;
    }

    /** The caller holds the appointment's lock. */
    void say(Caller.Staff by, Held held, boolean released, Instant at) {
        jdbc.sql("""
                        insert into record_releases
                            (appointment_id, number, clinic_id, student_id, released, said_by, said_at)
                        select :appointment, coalesce(max(number), 0) + 1, :clinic, :student, :released, :by, :at
                        from record_releases where appointment_id = :appointment""")
                .param("appointment", held.id().value())
                .param("clinic", by.clinic().value())
                .param("student", held.student().value())
                .param("released", released)
                .param("by", by.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
