package org.sawt.signaling.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which minutes were delivered to students, for all staff who may see the student. */
@Service
public class MinutesReports {

    private static final String LINES = """
            select r.appointment_id, a.starts_at, r.attendance, r.minutes, r.state = 'signed' as signed
            from progress_records r join appointments a on a.id = r.appointment_id
            where r.student_id = :student and (a.starts_at at time zone :zone)::date between :from and :to
            order by a.starts_at, a.id""";

    private final JdbcClient jdbc;
    private final RecordAccess access;
    private final Clinics clinics;
    private final Clock clock;

    MinutesReports(JdbcClient jdbc, RecordAccess access, Clinics clinics, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** From {@code from} (26 weeks before {@code to}) to {@code to} (today), at most two years; by the clinic's calendar. */
    public DeliveredMinutes of(
            Caller.Staff reader, StudentId student, @Nullable LocalDate from, @Nullable LocalDate to, Purpose purpose) {
        ZoneId zone = clinics.byId(reader.clinic()).zone();
        Span span = Span.of(from, to, LocalDate.ofInstant(clock.instant(), zone));
        return access.auditedOf(
                reader, student, purpose, () -> DeliveredMinutes.of(student, span, lines(student, span, zone)));
    }

    private List<DeliveredMinutes.Line> lines(StudentId student, Span span, ZoneId zone) {
        return jdbc.sql(LINES)
                .param("student", student.value())
                .param("zone", zone.getId())
                .param("from", span.from())
                .param("to", span.to())
                .query(MinutesReports::line)
                .list();
    }

    private static DeliveredMinutes.Line line(ResultSet row, int number) throws SQLException {
        return new DeliveredMinutes.Line(
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                row.getTimestamp("starts_at").toInstant(),
                AttendanceCode.of(row.getString("attendance")),
                row.getInt("minutes"),
                row.getBoolean("signed"));
    }
}
