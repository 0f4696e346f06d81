package org.sawt.signaling.progress;

import java.util.Optional;
import java.util.UUID;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the appointments whose records a reader may see. */
@Repository
class HeldRows {

    private static final String SELECT = """
            select a.id, a.student_id, a.therapist_id, a.starts_at, a.ends_at, a.state,
                   exists (select 1 from therapy_sessions s where s.appointment_id = a.id and s.state <> 'ended') as running
            from appointments a where\s""";

    private final JdbcClient jdbc;

    HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Held> visible(Caller.Staff reader, AppointmentId id) {
        return jdbc.sql(SELECT + CaseloadScope.sql("a", "student_id") + " and a.id = :id")
                .params(CaseloadScope.params(reader))
                .param("id", id.value())
                .query((row, _) -> new Held(
                        id,
                        new StudentId(row.getObject("student_id", UUID.class)),
                        new StaffId(row.getObject("therapist_id", UUID.class)),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getString("state").equals("cancelled"),
                        row.getString("state").equals("no_show"),
                        row.getBoolean("running")))
                .optional();
    }

    /** Writers of one appointment's record queue here until the transaction ends. */
    void lock(AppointmentId id) {
        jdbc.sql("select id from appointments where id = :id for no key update")
                .param("id", id.value())
                .query(_ -> {});
    }
}
