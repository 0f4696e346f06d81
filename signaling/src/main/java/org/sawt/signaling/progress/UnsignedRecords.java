package org.sawt.signaling.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a therapist has still to sign off. It has nothing of any record, so reading it is not audited. */
@Service
public class UnsignedRecords {

    /** What lies further back is not forgotten: it is found by its student. */
    private static final Duration FURTHEST = Duration.ofDays(60);

    private static final int MOST = 200;

    private static final String LINES = """
            select a.id, a.starts_at, a.student_id, s.name_latin, s.name_arabic, r.appointment_id is not null as drafted
            from appointments a join students s on s.id = a.student_id
                left join progress_records r on r.appointment_id = a.id
            where\s""";

    private static final String OPEN = """
             and a.therapist_id = :scope_staff and a.starts_at >= :earliest and a.starts_at <= :now
                and a.state <> 'cancelled' and (a.ends_at <= :now or a.state in ('completed', 'no_show'))
                and r.state is distinct from 'signed'
                and not exists (select 1 from therapy_sessions o where o.appointment_id = a.id and o.state <> 'ended')
            order by a.starts_at, a.id limit :most""";

    private final JdbcClient jdbc;
    private final RecordAccess access;
    private final Clock clock;

    UnsignedRecords(JdbcClient jdbc, RecordAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** An appointment that is over, and whether its record was at least confirmed. */
    public record Line(
            AppointmentId appointment, Instant startsAt, StudentId student, PersonName name, boolean drafted) {}

    /** Those of the last 60 days whose therapist {@code reader} is, the oldest first, at most 200; no running or cancelled ones. */
    public List<Line> of(Caller.Staff reader) {
        access.requireClinician(reader, reader.id().value(), Audit.Action.RECORD_READ);
        Instant now = clock.instant();
        return jdbc.sql(LINES + CaseloadScope.sql("a", "student_id") + OPEN)
                .params(CaseloadScope.params(reader))
                .param("earliest", now.minus(FURTHEST).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(UnsignedRecords::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new AppointmentId(row.getObject("id", UUID.class)),
                row.getTimestamp("starts_at").toInstant(),
                new StudentId(row.getObject("student_id", UUID.class)),
                new PersonName(row.getString("name_latin"), row.getString("name_arabic")),
                row.getBoolean("drafted"));
    }
}
