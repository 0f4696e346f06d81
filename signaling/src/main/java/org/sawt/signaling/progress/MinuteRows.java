package org.sawt.signaling.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the minutes that were confirmed. The caller has asked for the right to. */
@Repository
class MinuteRows {

    private static final String LINES = """
            select r.appointment_id, a.starts_at, (a.starts_at at time zone :zone)::date as day, r.attendance, r.minutes,
                   r.state = 'signed' as signed
            from progress_records r join appointments a on a.id = r.appointment_id
            where r.student_id = :student and (a.starts_at at time zone :zone)::date between :from and :to
            order by a.starts_at, a.id""";

    private final JdbcClient jdbc;

    MinuteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By time; {@code from} and {@code to} are days of a calendar in {@code zone}, both included. */
    List<DeliveredMinutes.Line> between(StudentId student, LocalDate from, LocalDate to, ZoneId zone) {
        return jdbc.sql(LINES)
                .param("student", student.value())
                .param("zone", zone.getId())
                .param("from", from)
                .param("to", to)
                .query(MinuteRows::line)
                .list();
    }

    private static DeliveredMinutes.Line line(ResultSet row, int number) throws SQLException {
        return new DeliveredMinutes.Line(
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                row.getTimestamp("starts_at").toInstant(),
                row.getObject("day", LocalDate.class),
                AttendanceCode.of(row.getString("attendance")),
                row.getInt("minutes"),
                row.getBoolean("signed"));
    }
}
