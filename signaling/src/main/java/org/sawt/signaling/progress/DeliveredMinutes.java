package org.sawt.signaling.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StudentId;

/**
 * What was delivered to a student between two days of the clinic's calendar, both included, as it was confirmed.
 *
 * @param minutes of all lines
 * @param signedMinutes of those that are signed
 * @param lines the confirmed appointments, by time
 * @param weeks what was planned and delivered in each week that has one of the days
 */
public record DeliveredMinutes(
        StudentId student,
        LocalDate from,
        LocalDate to,
        int minutes,
        int signedMinutes,
        List<Line> lines,
        List<Week> weeks) {

    /** One appointment whose record was confirmed; {@code date} by the clinic's calendar. */
    public record Line(
            AppointmentId appointment,
            Instant startsAt,
            LocalDate date,
            AttendanceCode attendance,
            int minutes,
            boolean signed) {}

    static DeliveredMinutes of(StudentId student, Span span, List<Line> lines, List<Week> weeks) {
        return new DeliveredMinutes(
                student,
                span.from(),
                span.to(),
                lines.stream().mapToInt(Line::minutes).sum(),
                lines.stream().filter(Line::signed).mapToInt(Line::minutes).sum(),
                List.copyOf(lines),
                weeks);
    }
}
