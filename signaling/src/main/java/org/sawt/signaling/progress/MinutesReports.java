package org.sawt.signaling.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.StudentId;
import org.springframework.stereotype.Service;

/** Which minutes were planned for students, and delivered to them, for all staff who may see the student. */
@Service
public class MinutesReports {

    private final MinuteRows rows;
    private final ServicePlanRows plans;
    private final RecordAccess access;
    private final Clinics clinics;
    private final Clock clock;

    MinutesReports(MinuteRows rows, ServicePlanRows plans, RecordAccess access, Clinics clinics, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.access = access;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** From {@code from} (26 weeks before {@code to}) to {@code to} (today), at most two years; by the clinic's calendar. */
    public DeliveredMinutes of(
            Caller.Staff reader, StudentId student, @Nullable LocalDate from, @Nullable LocalDate to, Purpose purpose) {
        Clinic clinic = clinics.byId(reader.clinic());
        Span span = Span.of(from, to, LocalDate.ofInstant(clock.instant(), clinic.zone()));
        return access.auditedOf(reader, student, purpose, () -> minutes(student, span, clinic));
    }

    /** The caller has asked for the right to read. */
    DeliveredMinutes minutes(StudentId student, Span span, Clinic clinic) {
        LocalDate first = span.from().with(TemporalAdjusters.previousOrSame(clinic.firstDay()));
        LocalDate last = span.to()
                .with(TemporalAdjusters.previousOrSame(clinic.firstDay()))
                .plusDays(Week.LAST_DAY);
        List<DeliveredMinutes.Line> lines = rows.between(student, first, last, clinic.zone());
        return DeliveredMinutes.of(
                student,
                span,
                lines.stream().filter(line -> span.has(line.date())).toList(),
                Week.of(first, last, plans.of(student), direct(lines)));
    }

    private static NavigableMap<LocalDate, Integer> direct(List<DeliveredMinutes.Line> lines) {
        NavigableMap<LocalDate, Integer> byDay = new TreeMap<>();
        lines.stream()
                .filter(line -> line.attendance().isDirect())
                .forEach(line -> byDay.merge(line.date(), line.minutes(), Integer::sum));
        return byDay;
    }
}
